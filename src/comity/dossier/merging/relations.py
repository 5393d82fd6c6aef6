"""What points at an institution, a partnership, a person, and what a merge does with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.translation import pgettext_lazy

from comity.institutions.models import Institution
from comity.partners.models import Partnership, Person

KINDS: dict[str, type[Institution | Partnership | Person]] = {
    "institution": Institution,
    "partnership": Partnership,
    "person": Person,
}


class Way(Enum):
    """What becomes of rows that point at the record that goes."""

    MOVE = "move"  # they point at the one that stays
    NAMES = "names"  # they become other names of the one that stays
    STAY = "stay"  # they say something of the record itself, not of whom it stands for


def _moved(what: Any) -> tuple[Way, Any]:
    return Way.MOVE, what


_AGREEMENTS = pgettext_lazy("merging", "Agreements")
_ENTRIES = pgettext_lazy("merging", "Entries")
_COMMITMENTS = pgettext_lazy("merging", "Commitments")
_ACTIVITIES = pgettext_lazy("merging", "Activities")
_VISITS = pgettext_lazy("merging", "Visits")
_CLAIMS = pgettext_lazy("merging", "Figures somebody gave")
_POSTS = pgettext_lazy("merging", "Posts")
_OFFICES = pgettext_lazy("merging", "Offices abroad")
_RELATIONS = pgettext_lazy("merging", "Relations to other institutions")

# Every relation must stand here: a test fails for one that does not.
HANDLED: dict[str, tuple[Way, Any]] = {
    "institutions.Institution.successor": _moved(_RELATIONS),
    "institutions.InstitutionName.institution": (Way.NAMES, pgettext_lazy("merging", "Names")),
    "institutions.InstitutionRelation.institution": _moved(_RELATIONS),
    "institutions.InstitutionRelation.other": _moved(_RELATIONS),
    "institutions.Home.institution": _moved(pgettext_lazy("merging", "Our university")),
    "institutions.NameChange.institution": (Way.STAY, ""),
    "institutions.Unit.institution": _moved(pgettext_lazy("merging", "Units")),
    "institutions.Recognition.institution": _moved(pgettext_lazy("merging", "Recognitions")),
    "partners.Partnership.institution": _moved(pgettext_lazy("merging", "Partnership")),
    "partners.Claim.institution": _moved(_CLAIMS),
    "partners.Position.institution": _moved(_POSTS),
    "partners.OfficeAbroad.host": _moved(_OFFICES),
    "partners.OfficeAbroad.supporter": _moved(_OFFICES),
    "timeline.EventOrganiser.institution": _moved(pgettext_lazy("merging", "Events organised")),
    "timeline.EntryOrganisation.institution": _moved(_ENTRIES),
    "agreements.AgreementParty.institution": _moved(_AGREEMENTS),
    "partners.Partnership_units.partnership": _moved(pgettext_lazy("merging", "Our units")),
    "partners.StageChange.partnership": _moved(pgettext_lazy("merging", "Changes of stage")),
    "partners.FocusArea.partnership": _moved(pgettext_lazy("merging", "Focus areas")),
    "partners.Claim.partnership": _moved(_CLAIMS),
    "partners.OfficeContact.partnership": _moved(pgettext_lazy("merging", "Addresses")),
    "partners.Initiative_partnerships.partnership": _moved(pgettext_lazy("merging", "Initiatives")),
    "partners.PartnerNote.partnership": _moved(pgettext_lazy("merging", "Notes")),
    "timeline.EntryPartner.partnership": _moved(_ENTRIES),
    "timeline.Commitment_partnerships.partnership": _moved(_COMMITMENTS),
    "agreements.Agreement_partnerships.partnership": _moved(_AGREEMENTS),
    "activities.Activity_partnerships.partnership": _moved(_ACTIVITIES),
    "visits.Visit_partnerships.partnership": _moved(_VISITS),
    "newsroom.Article_partnerships.partnership": _moved(pgettext_lazy("merging", "Articles")),
    "partners.PersonName.person": (Way.NAMES, pgettext_lazy("merging", "Names")),
    "partners.PersonTitle.person": _moved(pgettext_lazy("merging", "Titles")),
    "partners.Position.person": _moved(_POSTS),
    "partners.PersonContact.person": _moved(pgettext_lazy("merging", "Contact data")),
    "partners.Consent.person": _moved(pgettext_lazy("merging", "Consents")),
    "partners.Acquaintance.person": _moved(pgettext_lazy("merging", "Who knows them")),
    "timeline.Commitment.person": _moved(_COMMITMENTS),
    "timeline.EntryPerson.person": _moved(_ENTRIES),
    "timeline.Statement.speaker": _moved(pgettext_lazy("merging", "What was said")),
    "agreements.AgreementParty.signatory": _moved(pgettext_lazy("merging", "Signatures")),
    "dossier.Looked.person": _moved(pgettext_lazy("merging", "What was looked at after a change")),
    "visits.Visit.head": _moved(_VISITS),
    "visits.Visit_hosts.person": _moved(_VISITS),
    "activities.ActivityPerson.person": _moved(_ACTIVITIES),
    "timeline.LetterDraft.partnership": _moved(pgettext_lazy("merging", "Letters")),
}
# Tables that name a record of any room by label and id, and what they hold.
BY_LABEL: dict[str, Any] = {
    "documents.Attachment": pgettext_lazy("merging", "Files"),
    "documents.Passage": pgettext_lazy("merging", "Passages"),
    "accounts.GuestLink": pgettext_lazy("merging", "Guest links"),
    "timeline.EntryLink": _ENTRIES,
}
_LABEL_COLUMNS = ("record_label", "record")
_OF_THE_RECORD_ITSELF = "audit.AuditEntry"


def everything(model: type[models.Model]) -> models.QuerySet[Any]:
    """All rows of a table, those in the recycle bin too."""
    return model._base_manager.all()  # noqa: SLF001 - the manager that Django itself follows keys by


@dataclass(frozen=True, slots=True)
class Relation:
    """A column of some table that points at a kind of record."""

    model: type[models.Model]
    column: str
    way: Way
    what: Any
    label_column: str = ""
    labels: tuple[str, ...] = ()

    def rows(self, pk: int) -> models.QuerySet[Any]:
        """The rows that point at this record, those in the recycle bin too."""
        found = everything(self.model).filter(**{self.column: pk})
        if self.label_column:
            found = found.filter(**{f"{self.label_column}__in": self.labels})
        return found


def pointing_at(model: type[models.Model]) -> Iterator[tuple[str, Any]]:
    """(name, field) of every foreign key and many-to-many row that points at `model`."""
    relations: list[Any] = list(model._meta.get_fields(include_hidden=True))
    for relation in relations:
        if relation.auto_created and not relation.concrete and not relation.many_to_many:
            field = relation.field
            yield f"{relation.related_model._meta.label}.{field.name}", field


def relations_of(model: type[models.Model]) -> list[Relation]:
    """Everything a merge of two such records must think of; what nobody listed is moved."""
    found = []
    for name, field in pointing_at(model):
        way, what = HANDLED.get(name, (Way.MOVE, field.model._meta.verbose_name_plural))
        found.append(Relation(field.model, field.attname, way, what))
    labels = (model._meta.label, model._meta.label_lower)
    for by_label, column in _naming_by_label():
        what = BY_LABEL.get(by_label._meta.label, by_label._meta.verbose_name_plural)
        found.append(Relation(by_label, "record_id", Way.MOVE, what, column, labels))
    return found


def _naming_by_label() -> Iterator[tuple[type[models.Model], str]]:
    """Tables that name a record by label and id, with the column of the label."""
    for model in apps.get_models():
        columns = {one.name for one in model._meta.concrete_fields}
        label = next((name for name in _LABEL_COLUMNS if name in columns), "")
        if "record_id" in columns and label and model._meta.label != _OF_THE_RECORD_ITSELF:
            yield model, label
