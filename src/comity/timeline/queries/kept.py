"""What partner lists keep of the timeline, as the tables themselves say it."""

from comity.timeline.models import Commitment, Entry
from comity.timeline.statuses import CommitmentStatus


def last_entry(partnership_id: int) -> Entry | None:
    """The newest entry of one timeline."""
    entry: Entry | None = (
        Entry.objects.filter(partner_rows__partnership=partnership_id)
        .order_by("-when_key", "-id")
        .first()
    )
    return entry


def next_commitment(partnership_id: int) -> Commitment | None:
    """The open promise due first; those without a day come last."""
    commitment: Commitment | None = (
        Commitment.objects.filter(partnerships=partnership_id, status=CommitmentStatus.OPEN)
        .order_by("due_key", "id")
        .first()
    )
    return commitment
