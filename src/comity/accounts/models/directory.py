"""People of whom the university's directory has an entry."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.accounts.models.people import User


class DirectoryEntry(models.Model):
    """Which entry of the directory (LDAP, Active Directory) is a person's.

    By the entry's own number, which stays when a name, an address or a department changes.
    """

    user = models.OneToOneField(
        User, verbose_name=_("person"), on_delete=models.CASCADE, related_name="directory_entry"
    )
    number = models.CharField(_("number in the directory"), max_length=300, unique=True)
    # Whether it was the directory that closed the account: then it opens it again, too.
    closed = models.BooleanField(_("closed by the directory"), default=False)

    class Meta:
        verbose_name = _("entry in the directory")
        verbose_name_plural = _("entries in the directory")

    def __str__(self) -> str:
        return self.number
