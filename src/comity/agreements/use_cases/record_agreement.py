"""Enter an agreement as it stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from comity import audit
from comity.agreements.models import Agreement, AgreementParty, AgreementStatusChange
from comity.agreements.queries import in_force_count
from comity.agreements.statuses import AgreementKind, AgreementStatus
from comity.audit import Actor, use_case
from comity.institutions.models import Institution, Unit
from comity.partners.models import FocusArea, Partnership, Person
from comity.partners.use_cases import keep_agreements_in_force
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines
from comity.timeline.models import Entry

if TYPE_CHECKING:
    from comity.accounts.models import User


@dataclass(frozen=True, slots=True)
class Party:
    """One side: an institution or a unit of it, and who signed."""

    institution: Institution
    unit: Unit | None = None
    signatory: Person | None = None
    signatory_words: LocalizedText = field(default_factory=LocalizedText)


@use_case
def record_agreement(
    *,
    actor: Actor,
    kind: str,
    title: LocalizedText,
    partnerships: Iterable[Partnership],
    parties: Iterable[Party] = (),
    status: str = AgreementStatus.DRAFT,
    signed: str = "",
    number: str = "",
    parent: Agreement | None = None,
    place: LocalizedText | None = None,
    in_force_from: str = "",
    in_force_until: str = "",
    entry: Entry | None = None,
    focus_areas: Iterable[FocusArea] = (),
    owner: "User | None" = None,
    notes: str = "",
) -> Agreement:
    """`signed`, `in_force_from` and `in_force_until` are EDTF, empty when not (yet) known."""
    agreement = Agreement(
        kind=AgreementKind(kind),
        status=AgreementStatus(status),
        title=title,
        number=number,
        parent=parent,
        place=place or LocalizedText(),
        in_force_from=in_force_from,
        entry=entry,
        owner=owner,
        notes=notes,
    )
    agreement.set_when(signed)
    set_end(agreement, in_force_until)
    agreement.search = search_lines(agreement.title, agreement.number)
    agreement.save()
    agreement.focus_areas.set(focus_areas)
    write_parties(agreement, parties)
    first = AgreementStatusChange(
        agreement=agreement, target=agreement.status, entered_by=actor.label
    )
    first.set_when(signed)
    first.save()
    write_partnerships(agreement, partnerships)
    audit.record(actor, "record_agreement", agreement, after=snapshot(agreement))
    return agreement


def set_end(agreement: Agreement, until: str) -> None:
    """The end as known, and its last day for lists."""
    agreement.in_force_until = until
    agreement.in_force_until_on = parse(until).latest if until else None


def write_parties(agreement: Agreement, parties: Iterable[Party]) -> None:
    """Replace the parties."""
    agreement.parties.all().delete()
    AgreementParty.objects.bulk_create(
        AgreementParty(
            agreement=agreement,
            institution=party.institution,
            unit=party.unit,
            signatory=party.signatory,
            signatory_words=party.signatory_words,
        )
        for party in parties
    )


def write_partnerships(agreement: Agreement, partnerships: Iterable[Partnership]) -> None:
    """Say whom it concerns, and refresh the lists of all concerned before and after."""
    left = set(agreement.partnerships.values_list("pk", flat=True))
    wanted = {partnership.pk for partnership in partnerships}
    agreement.partnerships.set(wanted)
    refresh(left | wanted)


def refresh(partnership_ids: Iterable[int]) -> None:
    """Keep what partner lists show: how many are in force."""
    for pk in partnership_ids:
        keep_agreements_in_force(pk, in_force_count(pk))


def snapshot(agreement: Agreement) -> dict[str, object]:
    """The agreement with parties and partners, as JSON can carry it."""
    parties = [
        {
            "institution": row.institution_id,
            "unit": row.unit_id,
            "signatory": row.signatory_id,
            "signatory_words": row.signatory_words.as_json(),
        }
        for row in agreement.parties.all()
    ]
    return audit.snapshot(agreement) | {
        "parties": parties,
        "partnerships": sorted(agreement.partnerships.values_list("pk", flat=True)),
        "focus_areas": sorted(agreement.focus_areas.values_list("pk", flat=True)),
    }
