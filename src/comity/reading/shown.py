"""A draft as its screen shows it: each proposal in a line, in groups, and its words marked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comity.activities.statuses import ActivityKind
from comity.agreements.statuses import AgreementStatus
from comity.documents.marking import Mark, Piece, paragraphs
from comity.partners.statuses import OfficeKind
from comity.reading import titles
from comity.reading.models import Draft, Proposal
from comity.reading.proposals import reasons
from comity.reading.proposals.lacking import lacking
from comity.reading.statuses import GROUP_LABELS, GROUPS, TAKEN, TINTS, Decision, Kind
from comity.shared.dates_shown import show
from comity.shared.localized_text import LocalizedText
from comity.timeline.statuses import Side

LONGEST = 160
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One proposal: what would be recorded, why it is proposed, where that stands now."""

    proposal: Proposal
    title: str
    lang: str
    second: str
    why: list[str]
    lacks: str
    tint: str

    @property
    def ref(self) -> str:
        """Its name on the page."""
        return self.proposal.ref

    @property
    def state(self) -> str:
        """`recorded`, `known`, or the decision."""
        if self.proposal.is_recorded:
            return "recorded"
        return "known" if self.proposal.is_known else self.proposal.decision


@dataclass(frozen=True, slots=True)
class Group:
    """The proposals under one heading."""

    label: str
    kinds: str
    lines: list[Line]
    certain: int = 0


@dataclass(slots=True)
class ShownDraft:
    """All that one page needs."""

    groups: list[Group]
    paragraphs: list[list[Piece]]
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many proposals there are."""
        return sum(len(group.lines) for group in self.groups)


def shown(draft: Draft, proposals: Iterable[Proposal]) -> ShownDraft:
    """The draft's page, from its proposals in their order."""
    found = list(proposals)
    names = Names(draft, {each.ref: each for each in found})
    lines = [names.line(each) for each in found]
    groups = [_group(kinds, lines) for kinds in GROUPS]
    marks = [
        Mark(start, end, each.ref, TINTS[each.kind])
        for each in found
        for start, end in each.evidence
    ]
    return ShownDraft(
        groups=[group for group in groups if group.lines],
        paragraphs=paragraphs(draft.text, marks),
        counts=_counts(found),
    )


def _group(kinds: tuple[Kind, ...], lines: list[Line]) -> Group:
    inside = [line for line in lines if line.proposal.kind in kinds]
    certain = [
        line
        for line in inside
        if line.proposal.certain and line.state == Decision.UNDECIDED and not line.lacks
    ]
    label = GROUP_LABELS.get(kinds[0], kinds[0].label)
    return Group(str(label), " ".join(kinds), inside, len(certain))


def _counts(proposals: list[Proposal]) -> dict[str, int]:
    waiting = [each for each in proposals if each.is_open]
    return {
        "accepted": sum(each.decision == Decision.ACCEPTED for each in waiting),
        "changed": sum(each.decision == Decision.CHANGED for each in waiting),
        "refused": sum(each.decision == Decision.REFUSED for each in waiting),
        "undecided": sum(each.decision == Decision.UNDECIDED for each in waiting),
        "taken": sum(each.decision in TAKEN for each in waiting),
        "known": sum(each.is_known for each in proposals),
        "recorded": sum(each.is_recorded for each in proposals),
        "certain": sum(
            each.certain and each.decision == Decision.UNDECIDED and not lacking(each)
            for each in waiting
        ),
    }


class Names:
    """What proposals of one draft are called, also by one another."""

    def __init__(self, draft: Draft, proposals: dict[str, Proposal]) -> None:
        self.draft = draft
        self.proposals = proposals
        self.language = get_language()

    def line(self, proposal: Proposal) -> Line:
        """One proposal as a line of the page."""
        title, second = _SAID[proposal.kind](self, proposal.values)
        lacks = lacking(proposal) if proposal.is_open else ""
        shortened = title if len(title) <= LONGEST else f"{title[:LONGEST].rstrip()}…"
        return Line(
            proposal=proposal,
            title=shortened,
            lang=self.draft.language if proposal.kind in _IN_THE_TEXTS_WORDS else "",
            second=second,
            why=reasons.say(proposal.reasons),
            lacks=lacks,
            tint=TINTS[proposal.kind],
        )

    def of(self, ref: str) -> str:
        """The name of an institution, a person or a happening of this draft; '' for none."""
        proposal = self.proposals.get(ref)
        return _SAID[proposal.kind](self, proposal.values)[0] if proposal else ""

    def all_of(self, refs: Iterable[str]) -> str:
        """Several of them in one line."""
        return ", ".join(name for ref in refs if (name := self.of(ref)))

    def date(self, edtf: str) -> str:
        """A date as the reader writes it."""
        return show(edtf, self.language) if edtf else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _institution(names: Names, values: Values) -> tuple[str, str]:
    return LocalizedText.from_json(values["names"]).shown(names.language).text, ""


def _person(names: Names, values: Values) -> tuple[str, str]:
    title = ", ".join(part for part in (values["name"], values["title"]) if part)
    return title, names.of(values["institution"])


def _happening(names: Names, values: Values) -> tuple[str, str]:
    own = LocalizedText.from_json(values["title"])
    what = own.shown(names.language).text or titles.together(values["kinds"])
    when = names.date(values["when"])
    title = _("%(when)s: %(what)s") % {"when": when, "what": what} if when else what
    return title, _joined(names.all_of(values["partners"]), values["place"])


def _agreement(names: Names, values: Values) -> tuple[str, str]:
    kind = titles.agreement_title(values["kind"], names.draft.language).shown(names.language).text
    status = str(AgreementStatus(values["status"]).label)
    return _joined(kind, status, names.date(values["when"])), _joined(
        names.all_of(values["partners"]), values["duration"]
    )


def _area(names: Names, values: Values) -> tuple[str, str]:
    return values["words"], names.all_of(values["partners"])


def _activity(names: Names, values: Values) -> tuple[str, str]:
    own = LocalizedText.from_json(values["title"]).shown(names.language).text
    return own or str(ActivityKind(values["kind"]).label), f"“{values['words']}”"


def _place(_names: Names, values: Values) -> tuple[str, str]:
    return values["words"], ""


def _commitment(names: Names, values: Values) -> tuple[str, str]:
    return values["words"], _joined(str(Side(values["side"]).label), names.date(values["due"]))


def _initiative(names: Names, values: Values) -> tuple[str, str]:
    return values["name"], names.date(values["period"])


def _office(names: Names, values: Values) -> tuple[str, str]:
    kind = str(OfficeKind(values["kind"]).label)
    title = _joined(values["name"] or kind, values["place"], names.date(values["when"]))
    host = names.of(values["host"]) or values["host_words"]
    supporter = names.of(values["supporter"]) or values["supporter_words"]
    at_host = _("at %(host)s") % {"host": host} if host else ""
    helped = _("supported by %(name)s") % {"name": supporter} if supporter else ""
    return title, _joined(at_host, helped)


def _recognition(names: Names, values: Values) -> tuple[str, str]:
    year = str(values["year"]) if values["year"] else ""
    return f"“{values['words']}”", _joined(names.of(values["institution"]), year)


def _statement(names: Names, values: Values) -> tuple[str, str]:
    return f"“{values['words']}”", names.of(values["person"]) or values["speaker"]


def _figure(names: Names, values: Values) -> tuple[str, str]:
    who = names.of(values["person"]) or values["speaker"]
    return values["words"], _joined(who, names.date(values["when"]))


_SAID: dict[str, Callable[[Names, Values], tuple[str, str]]] = {
    Kind.INSTITUTION: _institution,
    Kind.PERSON: _person,
    Kind.HAPPENING: _happening,
    Kind.AGREEMENT: _agreement,
    Kind.AREA: _area,
    Kind.ACTIVITY: _activity,
    Kind.PLACE: _place,
    Kind.COMMITMENT: _commitment,
    Kind.INITIATIVE: _initiative,
    Kind.OFFICE: _office,
    Kind.RECOGNITION: _recognition,
    Kind.STATEMENT: _statement,
    Kind.FIGURE: _figure,
}
_IN_THE_TEXTS_WORDS = {
    Kind.AREA, Kind.PLACE, Kind.COMMITMENT, Kind.INITIATIVE, Kind.RECOGNITION, Kind.STATEMENT,
    Kind.FIGURE,
}  # fmt: skip
