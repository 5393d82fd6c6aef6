"""Mails, and housekeeping by the clock."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.accounts.sign_in.directory_backend import follow_all
from comity.jobs import use_cases
from comity.jobs.models import Mail, Task
from comity.jobs.registry import task
from comity.jobs.statuses import MailStatus, TaskStatus

DONE_ARE_KEPT = timedelta(days=30)
MAILS_ARE_KEPT = timedelta(days=90)


@task("jobs.send_mail", label=_("Send a mail"))
def send_mail(mail: int) -> None:
    """The mail of this number, unless it is sent already."""
    use_cases.send_mail(mail=mail)


@task("jobs.send_waiting", label=_("Look for mails that still wait"), every=timedelta(minutes=10))
def send_waiting() -> None:
    """A task that killed its worker again and again has ended; its mail has not."""
    use_cases.send_waiting()


@task("jobs.forget_mails", label=_("Forget mails sent long ago"), every=timedelta(days=1))
def forget_mails() -> None:
    """Forget mails sent or dropped three months ago."""
    ended = (MailStatus.SENT, MailStatus.DROPPED)
    before = timezone.now() - MAILS_ARE_KEPT
    Mail.objects.filter(status__in=ended, created_at__lt=before).delete()


@task("jobs.clear_sessions", label=_("Clear ended sessions"), every=timedelta(days=1))
def clear_sessions() -> None:
    """Forget sessions that ended."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()


@task(
    "jobs.follow_directory",
    label=_("Compare accounts with the university's directory"),
    every=timedelta(hours=1),
)
def follow_directory() -> None:
    """Close the accounts of who is disabled there; it is not there every hour, and that is fine."""
    follow_all()


@task("jobs.forget_done", label=_("Forget tasks done long ago"), every=timedelta(days=1))
def forget_done() -> None:
    """Forget tasks that were done a month ago; the failed ones wait for somebody."""
    before = timezone.now() - DONE_ARE_KEPT
    Task.objects.filter(status=TaskStatus.DONE, finished_at__lt=before).delete()
