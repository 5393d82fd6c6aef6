"""Open promises go to whoever takes over."""

from django.utils.translation import pgettext_lazy

from comity.accounts.handing import Handed
from comity.timeline.models import Commitment
from comity.timeline.statuses import CommitmentStatus

handed = [
    Handed(
        name="commitments",
        label=pgettext_lazy("handed over", "Open commitments"),
        icon="flag",
        model=Commitment,
        column="owner",
        open=lambda: Commitment.objects.filter(status=CommitmentStatus.OPEN),
        title=lambda one: one.words,
        url_name="timeline:commitment",
        order=30,
        partners="partnerships",
    )
]
