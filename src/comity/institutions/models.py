"""Organisations of the world, their names, units and venues."""

from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from comity.shared.localized_text import LocalizedText, LocalizedTextField
from comity.shared.records import Record


class Institution(Record):
    """An organisation of the world, known by its ROR id where it has one."""

    ror = models.CharField(max_length=9, blank=True)  # the id without its address
    country = models.CharField(max_length=2)  # ISO 3166-1 alpha-2
    subdivision = models.CharField(max_length=6, blank=True)  # ISO 3166-2
    city = models.CharField(max_length=160, blank=True)
    founded = models.PositiveSmallIntegerField(null=True, blank=True)
    display = LocalizedTextField()  # the label per language, kept from `names`

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["ror"],
                condition=Q(deleted_at=None) & ~Q(ror=""),
                name="institutions_ror_once",
            )
        ]

    def __str__(self) -> str:
        return str(self.display)

    def names_by_language(self) -> LocalizedText:
        """Its label per language, for whoever repeats it in a list."""
        return LocalizedText(dict(self.display.texts), self.display.original)


class InstitutionName(models.Model):
    """A name in one language: label, alias, acronym or former name."""

    class Kind(models.TextChoices):
        LABEL = "label", pgettext_lazy("institution's name", "Name")
        ALIAS = "alias", pgettext_lazy("institution's name", "Also")
        ACRONYM = "acronym", pgettext_lazy("institution's name", "Acronym")
        FORMER = "former", pgettext_lazy("institution's name", "Former name")

    institution = models.ForeignKey(Institution, on_delete=models.CASCADE, related_name="names")
    value = models.CharField(max_length=500)
    language = models.CharField(max_length=35, blank=True)  # BCP 47
    kind = models.CharField(max_length=10, choices=Kind.choices)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.value


class Unit(Record):
    """A part of an institution: an institute, faculty, laboratory, office."""

    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="units")
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children"
    )
    name = LocalizedTextField()

    def __str__(self) -> str:
        return str(self.name)


class Venue(Record):
    """A unit's room or place that visitors can be shown."""

    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="venues"
    )
    name = LocalizedTextField()

    def __str__(self) -> str:
        return str(self.name)
