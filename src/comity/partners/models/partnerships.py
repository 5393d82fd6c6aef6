"""Home's relation to one partner institution, and how its stage came about."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.partners.statuses import Stage, Tier
from comity.shared.dated import Dated, EdtfField
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.shared.sort_keys import SortKeyField


class Partnership(Record):
    """Home's relation to one institution of the world.

    The columns below 'kept for lists' repeat what other tables know, so that a list needs no join
    into upper rooms. Only `partners.use_cases.keep_columns` writes them; `comity check partners`
    compares them with their origin.
    """

    institution = models.ForeignKey(
        "institutions.Institution", on_delete=models.PROTECT, related_name="partnerships"
    )
    stage = models.CharField(max_length=20, choices=Stage.choices, default=Stage.PROSPECT)
    tier = models.CharField(max_length=20, choices=Tier.choices, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="owned_partnerships",
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="deputised_partnerships",
    )
    units = models.ManyToManyField("institutions.Unit", blank=True, related_name="partnerships")
    next_review = models.DateField(null=True, blank=True)

    # Kept for lists.
    stage_since = EdtfField(blank=True)
    names = LocalizedTextField()
    search = models.TextField(editable=False)
    sort_en = SortKeyField()
    sort_ru = SortKeyField()
    sort_zh = SortKeyField()
    country = models.CharField(max_length=2, editable=False)  # ISO 3166-1 alpha-2
    subdivision = models.CharField(max_length=6, blank=True, editable=False)  # ISO 3166-2
    last_when = EdtfField(blank=True, editable=False)
    last_key = SortKeyField(blank=True)  # empty: nothing has happened yet
    last_title = LocalizedTextField(blank=True, editable=False)
    next_due = models.DateField(null=True, blank=True, editable=False)
    next_key = SortKeyField(default="~")  # `next_due`, or what comes after all days
    next_words = LocalizedTextField(blank=True, editable=False)
    agreements_in_force = models.PositiveIntegerField(default=0, editable=False)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["institution"],
                condition=models.Q(deleted_at=None),
                name="partners_one_partnership",
                violation_error_message=_("This institution is a partner already."),
            )
        ]
        indexes = [
            models.Index(fields=["sort_en", "id"], name="partners_by_name_en"),
            models.Index(fields=["sort_ru", "id"], name="partners_by_name_ru"),
            models.Index(fields=["sort_zh", "id"], name="partners_by_name_zh"),
            models.Index(fields=["last_key", "id"], name="partners_by_last"),
            models.Index(fields=["next_key", "id"], name="partners_by_next"),
            models.Index(fields=["country", "subdivision"], name="partners_by_place"),
            models.Index(fields=["stage", "id"], name="partners_by_stage"),
            models.Index(fields=["next_review"], name="partners_by_review"),
        ]

    def __str__(self) -> str:
        return str(self.names)


class StageChange(Dated):
    """A move from one stage to the next: when, why and by whom."""

    partnership = models.ForeignKey(
        Partnership, on_delete=models.PROTECT, related_name="stage_changes"
    )
    source = models.CharField(max_length=20, choices=Stage.choices, blank=True)  # '': the first
    target = models.CharField(max_length=20, choices=Stage.choices)
    reason = models.TextField()
    entered_by = models.CharField(max_length=200)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.source} > {self.target}"
