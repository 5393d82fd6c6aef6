"""Mails as rows: written in the transaction of a use case, sent by the worker."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comity.jobs.statuses import MAIL_SHOWN, MailStatus
from comity.ui.status import Status


class Mail(models.Model):
    """A mail to one person, kept until it is sent and a while longer.

    Its Message-ID is made with the row, so that a second copy, should one ever leave, is known to
    every mail program as the first. `key` names what is written once only ('' may repeat). Not
    audited: what a mail tells stands in the record.
    """

    kind = models.CharField(max_length=60)  # who wrote it, as 'app.what'
    key = models.CharField(max_length=200, blank=True)
    to = models.EmailField(_("to"), max_length=254)
    person = models.ForeignKey(  # whom it reaches, where that is somebody with an account
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    sender = models.ForeignKey(  # who is answered; None: the tool itself
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    subject = models.CharField(max_length=300)
    text = models.TextField()
    message_id = models.CharField(max_length=255, unique=True)
    status = models.CharField(max_length=10, choices=MailStatus.choices, default=MailStatus.WAITING)
    send_after = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveIntegerField(default=0)  # those that a server answered, or nobody did
    reason = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        constraints = [
            models.UniqueConstraint(
                fields=["key"], condition=~models.Q(key=""), name="jobs_mail_written_once"
            )
        ]
        indexes = [
            models.Index(fields=["status", "send_after", "id"], name="jobs_mail_to_send"),
            models.Index(fields=["kind", "person", "created_at"], name="jobs_mail_of_person"),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def shown_status(self) -> Status:
        """The status as it is shown."""
        return MAIL_SHOWN[MailStatus(self.status)]
