"""Who took part in an entry, and what was said in public."""

from django.db import models

from comity.shared.localized_text import LocalizedTextField
from comity.timeline.models.entries import Entry
from comity.timeline.statuses import OrganisationRole


class EntryOrganisation(models.Model):
    """An outside organisation (ministry, consulate, company): an institution, or words."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="organisations")
    institution = models.ForeignKey(
        "institutions.Institution", on_delete=models.PROTECT, null=True, blank=True
    )
    words = LocalizedTextField(blank=True)
    role = models.CharField(
        max_length=12, choices=OrganisationRole.choices, default=OrganisationRole.PRESENT
    )

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.words) if self.institution is None else str(self.institution)


class EntryPerson(models.Model):
    """A person who took part, or words for people unnamed ('representatives of institutes')."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="people_rows")
    person = models.ForeignKey(
        "partners.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="entry_rows",
    )
    words = LocalizedTextField(blank=True)
    heads = models.BooleanField(default=False)  # headed the delegation or signed

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.words) if self.person is None else str(self.person)


class Statement(models.Model):
    """What somebody said in public at an entry, and whether it was agreed for print."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="statements")
    speaker = models.ForeignKey(
        "partners.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
    )
    speaker_words = LocalizedTextField(blank=True)
    words = LocalizedTextField()
    agreed_for_print = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.words)
