"""What pages that join rooms leave to the worker."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from comity.audit import actor
from comity.dossier.handover.passing import TASK, go_on
from comity.dossier.use_cases.empty_bin import empty_bin
from comity.jobs.registry import task


@task(TASK, label=_("Hand over what a colleague looks after"))
def hand_on(code: str) -> None:
    """The rest of a large handover."""
    go_on(code)


@task("dossier.empty_bin", label=_("Empty the recycle bin of what is old"), every=timedelta(days=1))
def empty_old_bin() -> None:
    """Only where the office's settings say after how many days."""
    empty_bin(actor=actor.task("dossier.empty_bin"))
