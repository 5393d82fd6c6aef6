"""Enter what one side promised."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Partnership, Person
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Commitment, Entry
from comity.timeline.statuses import Side
from comity.timeline.use_cases.record_entry import NobodyThere
from comity.timeline.use_cases.refresh import refresh_next_commitment

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def promise(
    *,
    actor: Actor,
    side: str,
    words: LocalizedText,
    partnerships: Iterable[Partnership],
    due: date | None = None,
    owner: "User | None" = None,
    person: Person | None = None,
    entry: Entry | None = None,
) -> Commitment:
    """`owner` is the colleague who sees to it, also when the promise is theirs."""
    concerned = list(partnerships)
    if not concerned:
        raise NobodyThere
    commitment = Commitment.objects.create(
        side=Side(side), words=words, due=due, owner=owner, person=person, entry=entry
    )
    commitment.partnerships.set(concerned)
    refresh_next_commitment(partnership.pk for partnership in concerned)
    audit.record(actor, "promise", commitment, after=snapshot(commitment))
    return commitment


def snapshot(commitment: Commitment) -> dict[str, object]:
    """The commitment and the partnerships it concerns."""
    partnerships = sorted(commitment.partnerships.values_list("pk", flat=True))
    return audit.snapshot(commitment) | {"partnerships": partnerships}
