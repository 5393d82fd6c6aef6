"""Housekeeping by the clock."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.jobs.models import Task
from comity.jobs.registry import task
from comity.jobs.statuses import TaskStatus

DONE_ARE_KEPT = timedelta(days=30)


@task("jobs.clear_sessions", label=_("Clear ended sessions"), every=timedelta(days=1))
def clear_sessions() -> None:
    """Forget sessions that ended."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()


@task("jobs.forget_done", label=_("Forget tasks done long ago"), every=timedelta(days=1))
def forget_done() -> None:
    """Forget tasks that were done a month ago; the failed ones wait for somebody."""
    before = timezone.now() - DONE_ARE_KEPT
    Task.objects.filter(status=TaskStatus.DONE, finished_at__lt=before).delete()
