"""Lists as somebody narrowed and sorted them, kept under a name."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.shared.records import Record

LONGEST_QUERY = 2000


class SavedList(Record):
    """What a list was asked for (`ui.lists`), by a name; everybody in the office sees a shared one.

    `place` is the list's name among the addresses ('partners:list'), `query` its words, filters,
    order and columns as they stand in the address.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="saved_lists"
    )
    place = models.CharField(max_length=60)
    name = models.CharField(_("name"), max_length=100)
    query = models.CharField(max_length=LONGEST_QUERY, blank=True)
    shared = models.BooleanField(_("shared with the office"), default=False)

    class Meta(Record.Meta):
        verbose_name = _("saved list")
        verbose_name_plural = _("saved lists")
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "place", "name"],
                condition=models.Q(deleted_at=None),
                name="accounts_saved_list_once",
                violation_error_message=_("You have a list of this name already."),
            )
        ]
        indexes = [models.Index(fields=["place", "name", "id"], name="accounts_lists_of_place")]

    def __str__(self) -> str:
        return self.name
