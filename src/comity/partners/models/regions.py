"""Regions the office works by."""

from django.conf import settings
from django.db import models

from comity.shared.dated import EdtfField
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.shared.sort_keys import SortKeyField


class Region(Record):
    """A subdivision or a set of countries; key or not, since when and why, who looks after it."""

    names = LocalizedTextField()
    sort_en = SortKeyField()
    sort_ru = SortKeyField()
    sort_zh = SortKeyField()
    is_key = models.BooleanField(default=False)
    key_since = EdtfField(blank=True)
    key_why = LocalizedTextField(blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="regions",
    )

    class Meta(Record.Meta):
        ordering = ["sort_en", "id"]

    def __str__(self) -> str:
        return str(self.names)


class RegionPart(models.Model):
    """A country (`CN`) or a subdivision (`CN-JS`) of a region."""

    region = models.ForeignKey(Region, on_delete=models.CASCADE, related_name="parts")
    place = models.CharField(max_length=6, db_index=True)  # ISO 3166-1 or 3166-2

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["region", "place"], name="partners_region_part_once")
        ]

    def __str__(self) -> str:
        return self.place
