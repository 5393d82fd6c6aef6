"""Send a mail that waits, and say what became of it.

The order is what a kill at any moment leaves right: the server's yes first, then our commit. Killed
before the yes, the mail waits still; killed between the two it is sent once more, under the same
Message-ID. Two workers never send one mail at the same time: its task has a key.
"""

import logging
from email.utils import format_datetime
from smtplib import SMTPException, SMTPRecipientsRefused

from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.utils import timezone

from comity.audit import use_case
from comity.jobs.mailing import ask_to_send
from comity.jobs.models import Mail
from comity.jobs.registry import PAUSES, pause_after
from comity.jobs.statuses import MailStatus

MOST_ATTEMPTS = len(PAUSES) + 1
LONGEST_REASON = 2000
FOR_GOOD = 500  # a server that answers so will answer so again
logger = logging.getLogger("comity.mail")


def send_mail(*, mail: int) -> None:
    """Nothing where it is sent already, or was dropped."""
    found = Mail.objects.select_related("sender").filter(pk=mail, status=MailStatus.WAITING).first()
    if found is None:
        return
    try:
        _message(found).send()
    except (SMTPException, OSError, ValueError) as error:
        note_refused(mail=found, reason=_words(error), final=_for_good(error))
    else:
        note_sent(mail=found)


@use_case
def note_sent(*, mail: Mail) -> None:
    """The server said yes."""
    _waiting(mail).update(
        status=MailStatus.SENT, sent_at=timezone.now(), attempts=mail.attempts + 1, reason=""
    )


@use_case
def note_refused(*, mail: Mail, reason: str, final: bool) -> None:
    """The server said no, or was not there: later again, until it has been tried enough."""
    logger.warning("mail %s was not sent: %s", mail.pk, reason)
    mail.attempts += 1
    mail.reason = reason[:LONGEST_REASON]
    if final or mail.attempts >= MOST_ATTEMPTS:
        mail.status = MailStatus.FAILED
    else:
        mail.send_after = timezone.now() + pause_after(mail.attempts)
    columns = ("attempts", "reason", "status", "send_after")
    changed = _waiting(mail).update(**{name: getattr(mail, name) for name in columns})
    if changed and mail.status == MailStatus.WAITING:
        ask_to_send(mail)


@use_case
def send_waiting() -> int:
    """Ask again for each mail that has waited too long: its task ended without a word."""
    late = timezone.now() - PAUSES[1]
    waiting = list(Mail.objects.filter(status=MailStatus.WAITING, send_after__lt=late)[:500])
    for mail in waiting:
        ask_to_send(mail)
    return len(waiting)


def _waiting(mail: Mail) -> QuerySet[Mail]:
    return Mail.objects.filter(pk=mail.pk, status=MailStatus.WAITING)


def _message(mail: Mail) -> EmailMessage:
    return EmailMessage(
        subject=mail.subject,
        body=mail.text,
        to=[mail.to],
        reply_to=[mail.sender.email] if mail.sender else None,
        headers={
            "Message-ID": mail.message_id,
            "Date": format_datetime(mail.created_at),
            # So that nobody's holiday answers it.
            "Auto-Submitted": "auto-generated",
        },
    )


def _for_good(error: Exception) -> bool:
    """Whether trying again is no use: no such mailbox, or an address that is none."""
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= FOR_GOOD for code, _words in error.recipients.values())
    return isinstance(error, ValueError)


def _words(error: Exception) -> str:
    if isinstance(error, SMTPRecipientsRefused):
        said = [f"{code} {words!r}" for code, words in error.recipients.values()]
        return ", ".join(said)
    return f"{type(error).__name__}: {error}".replace("\0", "")
