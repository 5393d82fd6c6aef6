"""Say that a partner takes part in an initiative, or that it does not."""

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Initiative, Partnership
from comity.shared.records import claim_version


@use_case
def join_initiative(*, actor: Actor, initiative: Initiative, partnership: Partnership) -> None:
    """Add the partner to those the initiative is for; once is enough."""
    _change(actor, initiative, partnership, joins=True)


@use_case
def leave_initiative(*, actor: Actor, initiative: Initiative, partnership: Partnership) -> None:
    """Take the partner out again."""
    _change(actor, initiative, partnership, joins=False)


def _change(actor: Actor, initiative: Initiative, partnership: Partnership, *, joins: bool) -> None:
    """One partner more or less overwrites nobody, but who has the form open shall notice."""
    before = _partners(initiative)
    if (partnership.pk in before) == joins:
        return
    claim_version(initiative, initiative.version)
    change = initiative.partnerships.add if joins else initiative.partnerships.remove
    change(partnership)
    after = {"partnerships": _partners(initiative)}
    audit.record(actor, "change_partners", initiative, before={"partnerships": before}, after=after)


def _partners(initiative: Initiative) -> list[int]:
    return sorted(initiative.partnerships.values_list("pk", flat=True))
