"""Links by which a person without an account answers one question about one record."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.shared.records import Record


class GuestLink(Record):
    """One person, one record, one purpose, for a while; only a digest of the token is kept.

    `record` and `record_id` name the record as the audit does: this app knows no room above it.
    """

    PERSONAL = frozenset({"name", "email"})
    UNAUDITED = frozenset({"digest", "opened_at"})

    purpose = models.CharField(_("purpose"), max_length=60)  # a `Purpose` by its name
    record = models.CharField(max_length=100)
    record_id = models.BigIntegerField()
    name = models.CharField(pgettext_lazy("guest link", "for whom"), max_length=200)
    email = models.EmailField(_("email"), max_length=254, blank=True)
    language = models.CharField(
        _("language"), max_length=10, choices=settings.LANGUAGES, default="en"
    )
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(_("good until"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="guest_links"
    )

    class Meta(Record.Meta):
        verbose_name = _("guest link")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["record", "record_id", "purpose"], name="guest_links_of_record")
        ]

    def __str__(self) -> str:
        return self.name

    def is_living(self, now: dt.datetime | None = None) -> bool:
        """Whether its address still opens."""
        over = self.deleted_at or self.revoked_at or self.answered_at
        return not over and self.expires_at > (now or timezone.now())


class GuestAnswer(Record):
    """What a guest proposes, until somebody of ours has decided about every line.

    `lines` is what the purpose makes of it: a list of `{"about", "key", "label", "before",
    "after", "decision"}`. `about` repeats the codes of the people and things that the lines
    tell of, one a line, so that what is kept of a person is found and erased.
    """

    PERSONAL = frozenset({"lines"})
    BY_GUESTS = True

    class Way(models.TextChoices):
        LINK = "link", pgettext_lazy("an answer came by", "the link")
        MAIL = "mail", pgettext_lazy("an answer came by", "mail")
        PHONE = "phone", pgettext_lazy("an answer came by", "telephone")

    link = models.ForeignKey(GuestLink, on_delete=models.PROTECT, related_name="answers")
    way = models.CharField(_("came by"), max_length=5, choices=Way, default=Way.LINK)
    lines = models.JSONField(_("proposed"), default=list)
    about = models.TextField(blank=True, editable=False)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    class Meta(Record.Meta):
        verbose_name = pgettext_lazy("of a guest", "answer")
        ordering = ["-id"]

    def __str__(self) -> str:
        return str(self.link)
