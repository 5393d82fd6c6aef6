"""Writing a mail: a row in the transaction of the use case, so that neither is there alone."""

from datetime import datetime
from email.utils import make_msgid
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from comity.jobs.models import Mail
from comity.jobs.queue import enqueue

if TYPE_CHECKING:
    from comity.accounts.models import User

LONGEST_SUBJECT = 300


def write(
    *,
    kind: str,
    to: str,
    subject: str,
    text: str,
    key: str = "",
    person: "User | None" = None,
    sender: "User | None" = None,
    send_after: datetime | None = None,
) -> Mail | None:
    """Have this mail sent once the transaction is committed, and not before `send_after`.

    With a `key`, a mail of that key is written once in all its life; None when it was before.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("write() belongs inside a use case's transaction")
    host = urlsplit(settings.PUBLIC_ADDRESS).hostname or "localhost"
    mail = Mail(
        kind=kind,
        key=key,
        to=to,
        person=person,
        sender=sender,
        # A line end in a header is how a mail is made to say what nobody wrote.
        subject=" ".join(subject.split())[:LONGEST_SUBJECT],
        text=text,
        message_id=make_msgid(domain=host),
        send_after=send_after or timezone.now(),
    )
    if not _added(mail):
        return None
    ask_to_send(mail)
    return mail


def ask_to_send(mail: Mail) -> None:
    """The task that sends it, once it is time."""
    enqueue("jobs.send_mail", key=f"mail {mail.pk}", run_after=mail.send_after, mail=mail.pk)


def link(name: str, *arguments: str) -> str:
    """The whole address of a page of ours, as a mail needs it."""
    return settings.PUBLIC_ADDRESS + reverse(name, args=arguments)


def _added(mail: Mail) -> bool:
    if mail.key and Mail.objects.filter(key=mail.key).exists():
        return False
    try:
        with transaction.atomic():
            mail.save()
    except IntegrityError:  # another worker was quicker
        return False
    return True
