"""What a proposal still lacks before it can become a record, in words; and what it stands on."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _

from comity.reading.models import Proposal
from comity.reading.statuses import TAKEN, Decision, Kind

_WITH_PARTNERS = (Kind.HAPPENING, Kind.AGREEMENT, Kind.AREA, Kind.ACTIVITY, Kind.COMMITMENT)
Values = dict[str, Any]


def lacking(proposal: Proposal) -> str:
    """A sentence that says what to add; '' when nothing lacks."""
    values = proposal.values
    if proposal.kind in _WITH_PARTNERS and not values["partners"]:
        return _("Say with which partner.")
    test = _TESTS.get(proposal.kind)
    return test(values) if test else ""


def _institution(values: Values) -> str:
    on_record = values["code"] or values["country"]
    return "" if on_record else _("Say in which country it is.")


def _happening(values: Values) -> str:
    return "" if values["when"] else _("Say when it was.")


def _agreement(values: Values) -> str:
    dated = values["when"] or values["status"] not in {"signed", "renewed"}
    return "" if dated else _("Say when it was signed.")


def _office(values: Values) -> str:
    return "" if values["country"] else _("Say in which country it is.")


def _statement(values: Values) -> str:
    return "" if values["happening"] else _("Say at what it was said.")


def _recognition(values: Values) -> str:
    return "" if values["institution"] else _("Say whose it is.")


def _figure(values: Values) -> str:
    return "" if values["when"] else _("Say on what day it was claimed.")


_TESTS: dict[str, Callable[[Values], str]] = {
    Kind.INSTITUTION: _institution,
    Kind.HAPPENING: _happening,
    Kind.AGREEMENT: _agreement,
    Kind.OFFICE: _office,
    Kind.STATEMENT: _statement,
    Kind.RECOGNITION: _recognition,
    Kind.FIGURE: _figure,
}


def stands_on(proposal: Proposal) -> list[str]:
    """The refs it cannot be without."""
    values = proposal.values
    own = [values.get("institution"), values.get("happening")]
    strict = proposal.kind in (Kind.PERSON, Kind.RECOGNITION, Kind.PLACE, Kind.STATEMENT)
    return [ref for ref in own if ref] if strict else []


def stands(proposal: Proposal, others: dict[str, Proposal]) -> bool:
    """Whether nothing it stands on was refused: all of its own, one at least of its partners."""
    refused = {ref for ref, other in others.items() if other.decision == Decision.REFUSED}
    partners = proposal.values.get("partners") or []
    if partners and refused.issuperset(partners):
        return False
    return refused.isdisjoint(stands_on(proposal))


def taken(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Those accepted or changed that are not recorded yet."""
    return [each for each in proposals if each.is_open and each.decision in TAKEN]
