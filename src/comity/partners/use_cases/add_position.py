"""Enter a post that a person holds or held."""

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Institution, Unit
from comity.partners.models import Person, Position
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText


@use_case
def add_position(
    *,
    actor: Actor,
    person: Person,
    institution: Institution,
    title: LocalizedText,
    unit: Unit | None = None,
    since: str = "",
    until: str = "",
    attested: str = "",
    heads: bool = False,
    rank: int = 100,
) -> Position:
    """Dates are EDTF, empty when unknown; `attested` is the day of the evidence for it."""
    position = Position(
        person=person,
        institution=institution,
        unit=unit,
        title=title,
        since=since,
        until=until,
        attested=attested,
        heads=heads,
        rank=rank,
    )
    fill_days(position)
    position.save()
    audit.record(actor, "add_position", position, after=audit.snapshot(position))
    return position


def fill_days(position: Position) -> None:
    """The outermost days of the post; ValueError when it ends before it begins."""
    position.since_on = parse(position.since).earliest if position.since else None
    position.until_on = parse(position.until).latest if position.until else None
    if position.since_on and position.until_on and position.until_on < position.since_on:
        raise ValueError("the post ends before it begins")
