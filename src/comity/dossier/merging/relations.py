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


# What rows are called, by their table; a tie between two records by the record it ties.
_ENTRIES = pgettext_lazy("merging", "Entries")
_AGREEMENTS = pgettext_lazy("merging", "Agreements")
_ACTIVITIES = pgettext_lazy("merging", "Activities")
_NAMES = pgettext_lazy("merging", "Names")
WORDS: dict[str, Any] = {
    "institutions.Home": pgettext_lazy("merging", "Our university"),
    "institutions.Institution": pgettext_lazy("merging", "Institutions"),
    "institutions.InstitutionName": _NAMES,
    "institutions.InstitutionRelation": pgettext_lazy("merging", "Relations"),
    "institutions.Recognition": pgettext_lazy("merging", "Recognitions"),
    "institutions.Unit": pgettext_lazy("merging", "Units"),
    "partners.Acquaintance": pgettext_lazy("merging", "Who knows them"),
    "partners.Claim": pgettext_lazy("merging", "Figures somebody gave"),
    "partners.Consent": pgettext_lazy("merging", "Consents"),
    "partners.FocusArea": pgettext_lazy("merging", "Focus areas"),
    "partners.Initiative": pgettext_lazy("merging", "Initiatives"),
    "partners.OfficeAbroad": pgettext_lazy("merging", "Offices abroad"),
    "partners.OfficeContact": pgettext_lazy("merging", "Addresses"),
    "partners.PartnerNote": pgettext_lazy("merging", "Notes"),
    "partners.Partnership": pgettext_lazy("merging", "Partnerships"),
    "partners.Partnership_units": pgettext_lazy("merging", "Our units"),
    "partners.Person": pgettext_lazy("merging", "People"),
    "partners.PersonContact": pgettext_lazy("merging", "Contact data"),
    "partners.PersonName": _NAMES,
    "partners.PersonTitle": pgettext_lazy("merging", "Titles"),
    "partners.Position": pgettext_lazy("merging", "Posts"),
    "partners.StageChange": pgettext_lazy("merging", "Changes of stage"),
    "timeline.Commitment": pgettext_lazy("merging", "Commitments"),
    "timeline.Entry": _ENTRIES,
    "timeline.EntryLink": _ENTRIES,
    "timeline.EntryOrganisation": _ENTRIES,
    "timeline.EntryPartner": _ENTRIES,
    "timeline.EntryPerson": _ENTRIES,
    "timeline.EventOrganiser": pgettext_lazy("merging", "Events"),
    "timeline.LetterDraft": pgettext_lazy("merging", "Letters"),
    "timeline.Statement": pgettext_lazy("merging", "What was said"),
    "agreements.Agreement": _AGREEMENTS,
    "agreements.AgreementParty": _AGREEMENTS,
    "activities.Activity": _ACTIVITIES,
    "activities.ActivityPerson": _ACTIVITIES,
    "visits.Visit": pgettext_lazy("merging", "Visits"),
    "newsroom.Article": pgettext_lazy("merging", "Articles"),
    "documents.Attachment": pgettext_lazy("merging", "Files"),
    "documents.Passage": pgettext_lazy("merging", "Passages"),
    "accounts.GuestAnswer": pgettext_lazy("merging", "Guests' answers"),
    "accounts.GuestLink": pgettext_lazy("merging", "Guest links"),
    "accounts.SavedList": pgettext_lazy("merging", "Saved lists"),
    "dossier.Looked": pgettext_lazy("merging", "Marks of what was looked at"),
}

# Every relation must stand here: a test fails for one that does not.
HANDLED: dict[str, Way] = {
    "institutions.Institution.successor": Way.MOVE,
    "institutions.InstitutionName.institution": Way.NAMES,
    "institutions.InstitutionRelation.institution": Way.MOVE,
    "institutions.InstitutionRelation.other": Way.MOVE,
    "institutions.Home.institution": Way.MOVE,
    "institutions.NameChange.institution": Way.STAY,
    "institutions.Unit.institution": Way.MOVE,
    "institutions.Recognition.institution": Way.MOVE,
    "partners.Partnership.institution": Way.MOVE,
    "partners.Claim.institution": Way.MOVE,
    "partners.Position.institution": Way.MOVE,
    "partners.OfficeAbroad.host": Way.MOVE,
    "partners.OfficeAbroad.supporter": Way.MOVE,
    "timeline.EventOrganiser.institution": Way.MOVE,
    "timeline.EntryOrganisation.institution": Way.MOVE,
    "agreements.AgreementParty.institution": Way.MOVE,
    "partners.Partnership_units.partnership": Way.MOVE,
    "partners.StageChange.partnership": Way.MOVE,
    "partners.FocusArea.partnership": Way.MOVE,
    "partners.Claim.partnership": Way.MOVE,
    "partners.OfficeContact.partnership": Way.MOVE,
    "partners.Initiative_partnerships.partnership": Way.MOVE,
    "partners.PartnerNote.partnership": Way.MOVE,
    "timeline.EntryPartner.partnership": Way.MOVE,
    "timeline.Commitment_partnerships.partnership": Way.MOVE,
    "agreements.Agreement_partnerships.partnership": Way.MOVE,
    "activities.Activity_partnerships.partnership": Way.MOVE,
    "visits.Visit_partnerships.partnership": Way.MOVE,
    "newsroom.Article_partnerships.partnership": Way.MOVE,
    "partners.PersonName.person": Way.NAMES,
    "partners.PersonTitle.person": Way.MOVE,
    "partners.Position.person": Way.MOVE,
    "partners.PersonContact.person": Way.MOVE,
    "partners.Consent.person": Way.MOVE,
    "partners.Acquaintance.person": Way.MOVE,
    "timeline.Commitment.person": Way.MOVE,
    "timeline.EntryPerson.person": Way.MOVE,
    "timeline.Statement.speaker": Way.MOVE,
    "agreements.AgreementParty.signatory": Way.MOVE,
    "dossier.Looked.person": Way.MOVE,
    "visits.Visit.head": Way.MOVE,
    "visits.Visit_hosts.person": Way.MOVE,
    "activities.ActivityPerson.person": Way.MOVE,
    "timeline.LetterDraft.partnership": Way.MOVE,
}
# Of tables that name a record by label and id.
_LABEL_COLUMNS = ("record_label", "record")
_OF_THE_RECORD_ITSELF = "audit.AuditEntry"


def called(model: Any) -> str:
    """What the rows of a table are, in the reader's words."""
    of = model if model._meta.label in WORDS else model._meta.auto_created or model
    return str(WORDS.get(of._meta.label, of._meta.verbose_name_plural))


def everything(model: type[models.Model]) -> models.QuerySet[Any]:
    """All rows of a table, those in the recycle bin too."""
    return model._base_manager.all()  # noqa: SLF001 - the manager that Django itself follows keys by


@dataclass(frozen=True, slots=True)
class Relation:
    """A column of some table that points at a kind of record."""

    model: type[models.Model]
    column: str
    way: Way
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
        way = HANDLED.get(name, Way.MOVE)
        found.append(Relation(field.model, field.attname, way))
    labels = (model._meta.label, model._meta.label_lower)
    for by_label, column in _naming_by_label():
        found.append(Relation(by_label, "record_id", Way.MOVE, column, labels))
    return found


def _naming_by_label() -> Iterator[tuple[type[models.Model], str]]:
    """Tables that name a record by label and id, with the column of the label."""
    for model in apps.get_models():
        columns = {one.name for one in model._meta.concrete_fields}
        label = next((name for name in _LABEL_COLUMNS if name in columns), "")
        if "record_id" in columns and label and model._meta.label != _OF_THE_RECORD_ITSELF:
            yield model, label
