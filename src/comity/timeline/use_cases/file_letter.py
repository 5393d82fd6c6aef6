"""Keep a dropped letter with its files until its owner has looked; then put it on the timeline."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from comity.audit import Actor, use_case
from comity.documents.files.sniffing import Refused
from comity.documents.use_cases import attach, hand_over
from comity.documents.use_cases.store_file import taken_as, tidy
from comity.partners.models import Partnership
from comity.shared.records import claim_version
from comity.timeline.models import Entry, LetterDraft

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def keep_letter(
    *,
    actor: Actor,
    owner: "User",
    partnership: Partnership | None,
    said: dict[str, Any],
    files: Iterable[tuple[str, bytes]],
) -> LetterDraft:
    """A draft with the files; those that are not taken are named in `said['refused']`."""
    draft = LetterDraft.objects.create(owner=owner, partnership=partnership, said=said)
    refused = []
    for name, content in files:
        # Asked before: a refusal inside a transaction would undo what was kept already.
        try:
            taken_as(tidy(name), content)
        except Refused as refusal:
            refused.append(str(refusal))
        else:
            attach(actor=actor, record=draft, name=name, content=content)
    if refused:
        draft.said = said | {"refused": refused}
        draft.save(update_fields=["said"])
    return draft


@use_case
def file_letter(
    *, actor: Actor, draft: LetterDraft, version: int, enter: Callable[[], Entry]
) -> Entry:
    """Make the entry, and the draft's files its own; raises Conflict for one filed meanwhile."""
    claim_version(draft, version)
    entry = enter()
    hand_over(actor=actor, source=draft, target=entry)
    _end(draft)
    return entry


@use_case
def discard_letter(*, actor: Actor, draft: LetterDraft) -> None:  # noqa: ARG001 - a verb says who
    """It was dropped by mistake, or is on record already."""
    _end(draft)


def _end(draft: LetterDraft) -> None:
    draft.said = {}
    draft.deleted_at = timezone.now()
    draft.save(update_fields=["said", "deleted_at", "updated_at"])
