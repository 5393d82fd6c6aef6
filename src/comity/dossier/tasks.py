"""What pages that join rooms leave to the worker."""

from django.utils.translation import gettext_lazy as _

from comity.dossier.handover.passing import TASK, go_on
from comity.jobs.registry import task


@task(TASK, label=_("Hand over what a colleague looks after"))
def hand_on(code: str) -> None:
    """The rest of a large handover."""
    go_on(code)
