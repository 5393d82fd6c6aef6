"""An organisation of the world, its names and relations, and which one is ours."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from comity.institutions.statuses import NameKind, RelationKind, Source, Status
from comity.shared.localized_text import LocalizedText, LocalizedTextField
from comity.shared.records import Record, new_code


class Institution(Record):
    """An organisation of the world, known by its ROR id where it has one.

    `corrected` names the columns a person set here: the next load of the registry leaves them.
    `registry_digest` is of the registry's record as last taken over, '' when it never was.
    """

    ror = models.CharField(max_length=9, blank=True)  # the id without its address
    source = models.CharField(max_length=8, choices=Source.choices, default=Source.LOCAL)
    country = models.CharField(max_length=2)  # ISO 3166-1 alpha-2
    subdivision = models.CharField(max_length=6, blank=True)  # ISO 3166-2
    city = models.CharField(max_length=160, blank=True)
    # What the city is called here; the registry knows one name of it.
    city_names = LocalizedTextField(blank=True)
    latitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    longitude = models.FloatField(
        null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    founded = models.PositiveSmallIntegerField(null=True, blank=True)
    types = models.JSONField(default=list, blank=True)  # ROR's words: education, company, ...
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.ACTIVE)
    successor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    website = models.URLField(max_length=500, blank=True)
    domains = models.JSONField(default=list, blank=True)
    external_ids = models.JSONField(default=dict, blank=True)
    display = LocalizedTextField()  # the label per language, kept from `names`
    corrected = models.JSONField(default=list, blank=True, editable=False)
    registry_digest = models.CharField(max_length=64, blank=True, editable=False)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["ror"],
                condition=Q(deleted_at=None) & ~Q(ror=""),
                name="institutions_ror_once",
            )
        ]
        # The constraint's own index serves no search: it leaves rows out.
        indexes = [models.Index(fields=["ror"], name="institutions_by_ror")]

    def __str__(self) -> str:
        return str(self.display)

    @property
    def ror_address(self) -> str:
        """The id as the world writes it, '' for a local institution."""
        return f"https://ror.org/{self.ror}" if self.ror else ""

    @property
    def key(self) -> str:
        """How the index of names calls it."""
        return self.ror or f"local:{self.code}"

    @property
    def town(self) -> LocalizedText:
        """The city in the languages we have it in, the registry's name where we have none."""
        known = {"en": self.city} if self.city else {}
        texts = known | dict(self.city_names.texts)
        return LocalizedText(texts, "en" if self.city else self.city_names.original)

    def names_by_language(self) -> LocalizedText:
        """Its label per language, for whoever repeats it in a list."""
        return LocalizedText(dict(self.display.texts), self.display.original)


class InstitutionName(models.Model):
    """A name in one language: label, alias, acronym or former name."""

    institution = models.ForeignKey(Institution, models.CASCADE, related_name="names")
    value = models.CharField(max_length=500)
    language = models.CharField(max_length=35, blank=True)  # BCP 47, '' where nobody says
    kind = models.CharField(max_length=8, choices=NameKind.choices)
    source = models.CharField(max_length=8, choices=Source.choices, default=Source.LOCAL)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.value


class InstitutionRelation(models.Model):
    """What another institution is to this one."""

    institution = models.ForeignKey(Institution, models.CASCADE, related_name="relations")
    other = models.ForeignKey(Institution, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=11, choices=RelationKind.choices)
    source = models.CharField(max_length=8, choices=Source.choices, default=Source.LOCAL)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["institution", "other", "kind"], name="institutions_relation_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.other_id}"


class Home(models.Model):
    """Which institution this installation belongs to: one row."""

    only = models.BooleanField(primary_key=True, default=True)
    institution = models.ForeignKey(Institution, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.institution_id)


class NameChange(models.Model):
    """Says that an institution's names are newer than the index file, by a growing number.

    Without an institution it says so of all of them: a registry was loaded. `code` tells a row from
    one of the same number in a database that was restored or made anew.
    """

    institution = models.ForeignKey(Institution, models.CASCADE, null=True, related_name="+")
    code = models.CharField(max_length=12, default=new_code)

    def __str__(self) -> str:
        return f"{self.pk}: {self.institution_id or 'all'}"
