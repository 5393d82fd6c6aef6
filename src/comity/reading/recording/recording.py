"""What one saving of a draft knows: what was accepted, and which record each thing is by now."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Manager, Model

from comity.audit import Actor
from comity.documents.models import Source
from comity.documents.use_cases import cite
from comity.institutions.models import Institution
from comity.partners.models import Partnership, Person
from comity.reading.models import Draft, Proposal
from comity.reading.statuses import Kind
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Record
from comity.timeline.models import Entry


@dataclass(slots=True)
class Recording:
    """One saving: `fresh` is what is being recorded, `records` what each ref has become."""

    actor: Actor
    draft: Draft
    source: Source
    home: Institution | None
    proposals: dict[str, Proposal]
    fresh: list[Proposal]
    records: dict[str, Record] = field(default_factory=dict)
    institutions: dict[str, Institution] = field(default_factory=dict)
    entries: dict[str, dict[str, Entry]] = field(default_factory=dict)  # ref -> kind -> entry
    began: set[int] = field(default_factory=set)  # partnerships begun in this saving

    @property
    def language(self) -> str:
        """The text's language."""
        return self.draft.language or "en"

    def words(self, words: str) -> LocalizedText:
        """Words of the text."""
        return LocalizedText({self.language: words}, self.language) if words else LocalizedText()

    def of(self, kind: Kind, *, happening: str = "") -> list[Proposal]:
        """What is being recorded now of a kind, or what of it belongs to one happening."""
        return [
            each
            for each in self.fresh
            if each.kind == kind and (not happening or each.values["happening"] == happening)
        ]

    def institution(self, ref: str) -> Institution | None:
        """The institution on record that a ref has become."""
        return self.institutions.get(ref)

    def person(self, ref: str) -> Person | None:
        """The person on record that a ref has become."""
        found = self.records.get(ref)
        return found if isinstance(found, Person) else None

    def entry(self, ref: str, kind: str = "") -> Entry | None:
        """The entry a happening has become; of a day with two, that of the kind, else the last."""
        entries = self.entries.get(ref, {})
        return entries.get(kind) or next(reversed(entries.values()), None)

    def partnerships(self, refs: Iterable[str]) -> list[Partnership]:
        """The partnerships on record with these institutions."""
        ids = {self.institutions[ref].pk for ref in refs if ref in self.institutions}
        return list(Partnership.objects.filter(institution__in=ids).order_by("id"))

    def cite(self, record: Record, proposal: Proposal) -> None:
        """Tie a record to the words it rests on."""
        length = len(self.source.text)
        for start, end in proposal.evidence:
            if 0 <= start < end <= length:
                cite(actor=self.actor, source=self.source, record=record, start=start, end=end)

    def done(self, proposal: Proposal, record: Record) -> None:
        """A proposal has become a record."""
        self.records[proposal.ref] = record
        proposal.result_label = record._meta.label_lower
        proposal.result_id = record.pk
        self.cite(record, proposal)

    def recall(self) -> None:
        """Find what earlier savings, and the record itself, know of this draft's things."""
        for proposal in self.proposals.values():
            label = proposal.result_label or proposal.known_label
            pk = proposal.result_id or proposal.known_id
            if label and pk and (found := _living(label, pk)) is not None:
                self._remember(proposal, found)

    def _remember(self, proposal: Proposal, found: Any) -> None:
        self.records[proposal.ref] = found
        if isinstance(found, Partnership):
            self.institutions[proposal.ref] = found.institution
        elif isinstance(found, Institution):
            self.institutions[proposal.ref] = found
        elif isinstance(found, Entry):
            self.entries[proposal.ref] = {found.kind: found}


def _living(label: str, pk: int) -> Model | None:
    manager: Manager[Model] = apps.get_model(label).objects
    found: Model | None = manager.filter(pk=pk).first()
    return found
