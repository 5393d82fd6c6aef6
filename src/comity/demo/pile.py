"""Records made in memory and written together: the demo has thousands, and a minute."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from django.db import models

from comity import audit
from comity.activities.models import Activity, ActivityStatusChange
from comity.agreements.models import Agreement, AgreementParty, AgreementStatusChange
from comity.audit import Actor
from comity.demo.dice import Dice
from comity.institutions.models import InstitutionName, NameChange, Unit, Venue
from comity.partners.models import (
    FocusArea,
    Initiative,
    InitiativePlace,
    OfficeAbroad,
    PartnerNote,
    Partnership,
    Person,
    PersonName,
    PersonTitle,
    PlannedStep,
    Position,
    Region,
    RegionPart,
    StageChange,
)
from comity.shared.records import Record
from comity.timeline.models import (
    Commitment,
    CommitmentChange,
    Entry,
    EntryOrganisation,
    EntryPartner,
    EntryPerson,
    Event,
    EventOrganiser,
    Statement,
)
from comity.visits.models import Visit, VisitStatusChange, VisitVenue

M = TypeVar("M", bound=models.Model)

# What a row stands on comes before it. The audit calls a record by the verb beside its table.
ORDER: dict[type[models.Model], str] = {
    InstitutionName: "",
    NameChange: "",
    Unit: "institutions.add_unit",
    Venue: "institutions.add_venue",
    Region: "record_region",
    RegionPart: "",
    OfficeAbroad: "record_office",
    PlannedStep: "add_step",
    Partnership: "add_partnership",
    StageChange: "",
    PartnerNote: "add_note",
    Initiative: "record_initiative",
    InitiativePlace: "",
    FocusArea: "agree_focus_area",
    Person: "add_person",
    PersonName: "",
    PersonTitle: "",
    Position: "add_position",
    Event: "record_event",
    EventOrganiser: "",
    Entry: "record_entry",
    EntryPartner: "",
    EntryOrganisation: "",
    EntryPerson: "",
    Statement: "",
    Commitment: "promise",
    CommitmentChange: "",
    Agreement: "record_agreement",
    AgreementParty: "",
    AgreementStatusChange: "",
    Visit: "record_visit",
    VisitVenue: "",
    VisitStatusChange: "",
    Activity: "record_activity",
    ActivityStatusChange: "",
}
BATCH = 500


class Pile:
    """Collects new rows; `save` writes them in an order in which each finds what it stands on."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._rows: dict[type[models.Model], list[models.Model]] = {}
        self._links: dict[type[models.Model], list[models.Model]] = {}

    def add(self, row: M) -> M:
        """Keep the row; a record gets its code, so that it is the same each time."""
        if isinstance(row, Record):
            row.code = self._dice.code()
        self._rows.setdefault(type(row), []).append(row)
        return row

    def link(self, record: models.Model, name: str, others: Iterable[models.Model]) -> None:
        """Say that a many-to-many field of the record holds these."""
        field: Any = type(record)._meta.get_field(name)
        through = field.remote_field.through
        here, there = field.m2m_field_name(), field.m2m_reverse_field_name()
        self._links.setdefault(through, []).extend(
            through(**{here: record, there: other}) for other in others
        )

    def of(self, model: type[M]) -> list[M]:
        """The rows of one table, not yet saved."""
        return self._rows.get(model, [])  # type: ignore[return-value]

    def save(self, actor: Actor) -> None:
        """Write all of it and tell the audit of each record; belongs inside a use case."""
        unknown = self._rows.keys() - ORDER.keys()
        if unknown:
            raise LookupError(f"no place in the order for {unknown}")
        for model, verb in ORDER.items():
            rows = self._rows.pop(model, [])
            for wave in _waves(rows):
                _write(model, wave)
            for row in rows if verb else ():
                audit.record(actor, verb, row, after=audit.snapshot(row))
        for through, links in self._links.items():
            _write(through, links)
        self._links.clear()


def _waves(rows: list[models.Model]) -> Iterator[list[models.Model]]:
    """Parents before what hangs below them, wherever a table has such."""
    while rows:
        ready, rows = (
            [row for row in rows if _stands(row)],
            [row for row in rows if not _stands(row)],
        )
        yield ready


def _stands(row: models.Model) -> bool:
    parent = getattr(row, "parent", None)
    return parent is None or parent.pk is not None


def _write(model: type[models.Model], rows: list[models.Model]) -> None:
    model._base_manager.bulk_create(rows, batch_size=BATCH)  # noqa: SLF001 - a documented name
