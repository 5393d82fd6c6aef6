"""Change the words, owner or partners of a promise."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Partnership, Person
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version
from comity.timeline.models import Commitment
from comity.timeline.statuses import Side
from comity.timeline.use_cases.promise import snapshot
from comity.timeline.use_cases.record_entry import NobodyThere
from comity.timeline.use_cases.refresh import refresh_next_commitment

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def edit_commitment(
    *,
    actor: Actor,
    commitment: Commitment,
    version: int,
    side: str,
    words: LocalizedText,
    partnerships: Iterable[Partnership],
    owner: "User | None",
    person: Person | None,
) -> Commitment:
    """Save the form as the person saw it; another day is `move_commitment`, with its reason.

    Raises Conflict when somebody saved meanwhile.
    """
    concerned = {partnership.pk for partnership in partnerships}
    if not concerned:
        raise NobodyThere
    claim_version(commitment, version)
    before = snapshot(commitment)
    left = set(commitment.partnerships.values_list("pk", flat=True))
    commitment.side = Side(side)
    commitment.words = words
    commitment.owner = owner
    commitment.person = person
    commitment.save()
    commitment.partnerships.set(concerned)
    refresh_next_commitment(left | concerned)
    audit.record(actor, "edit_commitment", commitment, before=before, after=snapshot(commitment))
    return commitment
