"""How people and offices are reached, what a person agreed to, and who here knows them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.partners.models.partnerships import Partnership
from comity.partners.models.people import Person
from comity.partners.statuses import ConsentKind, ContactKind
from comity.shared.dated import EdtfField
from comity.shared.records import Record


class Reach(Record):
    """One way to reach somebody: an address, a number, an id in a messenger.

    All of it is personal: it can be exported, and erased from the history too.
    """

    PERSONAL = frozenset({"value", "note"})

    kind = models.CharField(
        pgettext_lazy("of a contact", "kind"), max_length=10, choices=ContactKind
    )
    value = models.CharField(_("address or number"), max_length=500)
    note = models.CharField(_("note"), max_length=300, blank=True)
    since = EdtfField(_("valid since"), blank=True)

    class Meta(Record.Meta):
        abstract = True
        ordering = ["kind", "id"]

    def __str__(self) -> str:
        return self.value


class PersonContact(Reach):
    """How a person is reached."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contacts")

    class Meta(Reach.Meta):
        abstract = False
        verbose_name = _("contact data")


class OfficeContact(Reach):
    """How a partner's office is reached, whoever sits there."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.PROTECT, related_name="office_contacts"
    )

    class Meta(Reach.Meta):
        abstract = False
        verbose_name = _("address of an office")


class Consent(Record):
    """That a person agreed: to what, when, how, and when they took it back."""

    PERSONAL = frozenset({"how"})

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consents")
    kind = models.CharField(_("agreed to what"), max_length=10, choices=ConsentKind)
    given = EdtfField(pgettext_lazy("consent", "given"), blank=True)
    how = models.CharField(pgettext_lazy("consent", "how"), max_length=300, blank=True)
    withdrawn = EdtfField(pgettext_lazy("consent", "withdrawn"), blank=True)

    class Meta(Record.Meta):
        ordering = ["kind", "-id"]
        verbose_name = pgettext_lazy("of a person", "consent")

    def __str__(self) -> str:
        return self.get_kind_display()


class Acquaintance(Record):
    """That somebody of ours knows a person, so that the next letter is not a stranger's."""

    PERSONAL = frozenset({"how"})

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="acquaintances")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="acquaintances",
        verbose_name=_("colleague"),
    )  # fmt: skip
    since = EdtfField(blank=True)
    how = models.CharField(pgettext_lazy("acquaintance", "how"), max_length=300, blank=True)

    class Meta(Record.Meta):
        ordering = ["id"]
        verbose_name = _("acquaintance")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "account"],
                condition=models.Q(deleted_at=None),
                name="partners_known_once",
                violation_error_message=_("This is on record already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.account)
