"""What an administrator does with a mail that was not delivered."""

from django.utils import timezone

from comity.audit import use_case
from comity.jobs.mailing import ask_to_send
from comity.jobs.models import Mail
from comity.jobs.statuses import MailStatus

CLOSED = (MailStatus.FAILED, MailStatus.DROPPED)
OPEN = (MailStatus.FAILED, MailStatus.WAITING)


@use_case
def resend_mail(*, mail: Mail, to: str = "") -> bool:
    """Let it wait once more, with all its attempts, to another address where one is given.

    False for one that waits or was sent.
    """
    mail.to = to or mail.to
    mail.send_after = timezone.now()
    changed = Mail.objects.filter(pk=mail.pk, status__in=CLOSED).update(
        status=MailStatus.WAITING, attempts=0, to=mail.to, send_after=mail.send_after
    )
    if changed:
        ask_to_send(mail)
    return bool(changed)


@use_case
def drop_mail(*, mail: Mail) -> bool:
    """It will not be sent; False where it was meanwhile."""
    changed = Mail.objects.filter(pk=mail.pk, status__in=OPEN).update(status=MailStatus.DROPPED)
    return bool(changed)
