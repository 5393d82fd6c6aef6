"""Change what is known of an agreement; its status has a door of its own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from comity import audit
from comity.agreements.models import Agreement
from comity.agreements.statuses import AgreementKind
from comity.agreements.use_cases.record_agreement import (
    Party,
    set_end,
    snapshot,
    write_parties,
    write_partnerships,
)
from comity.audit import Actor, use_case
from comity.partners.models import FocusArea, Partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version
from comity.shared.search_column import search_lines

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def edit_agreement(
    *,
    actor: Actor,
    agreement: Agreement,
    version: int,
    kind: str,
    title: LocalizedText,
    number: str,
    parent: Agreement | None,
    place: LocalizedText,
    signed: str,
    in_force_from: str,
    in_force_until: str,
    partnerships: Iterable[Partnership],
    owner: "User | None",
    notes: str,
    parties: Iterable[Party] | None = None,
    focus_areas: Iterable[FocusArea] | None = None,
) -> Agreement:
    """Save the form as the person saw it; what is None stays as it is.

    Raises Conflict when somebody saved meanwhile, ValueError for a parent that hangs below it.
    """
    _refuse_circle(agreement, parent)
    claim_version(agreement, version)
    before = snapshot(agreement)
    agreement.kind = AgreementKind(kind)
    agreement.title = title
    agreement.number = number
    agreement.parent = parent
    agreement.place = place
    agreement.in_force_from = in_force_from
    agreement.owner = owner
    agreement.notes = notes
    agreement.set_when(signed)
    set_end(agreement, in_force_until)
    agreement.search = search_lines(agreement.title, agreement.number)
    agreement.save()
    if focus_areas is not None:
        agreement.focus_areas.set(focus_areas)
    if parties is not None:
        write_parties(agreement, parties)
    write_partnerships(agreement, partnerships)
    audit.record(actor, "edit_agreement", agreement, before=before, after=snapshot(agreement))
    return agreement


def _refuse_circle(agreement: Agreement, parent: Agreement | None) -> None:
    while parent is not None:
        if parent.pk == agreement.pk:
            raise ValueError("an agreement cannot hang below itself")
        parent = parent.parent
