"""People of home and of the partners: names per script, titles, posts in time."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.partners.statuses import AddressedAs, TitleKind
from comity.shared.dated import EdtfField
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.shared.sort_keys import SortKeyField


class Person(Record):
    """Somebody with a post, here or at a partner; names, titles and posts hang below.

    `names` repeats the full name per language for lists, kept by the use cases that write
    PersonName rows; the rows know family and given name apart, where anybody told us.
    Posts are public and stay; what is personal can be erased, from the history too.
    """

    PERSONAL = frozenset(
        {
            "names",
            "search",
            "sort_en",
            "sort_ru",
            "sort_zh",
            "name_rows",
            "titles",
            "salutation",
            "addressed_as",
            "birthday",
            "languages",
            "notes",
        }
    )

    names = LocalizedTextField()
    search = models.TextField(editable=False)
    sort_en = SortKeyField()
    sort_ru = SortKeyField()
    sort_zh = SortKeyField()
    salutation = LocalizedTextField(blank=True)
    addressed_as = models.CharField(  # never guessed: '' where nobody said
        _("addressed as"), max_length=3, choices=AddressedAs, blank=True
    )
    birthday = models.CharField(_("birthday"), max_length=5, blank=True)  # MM-DD: no year is kept
    languages = models.CharField(max_length=200, blank=True)  # BCP 47, separated by spaces
    notes = models.TextField(blank=True)
    erased_on = models.DateField(_("personal data erased on"), null=True, editable=False)

    class Meta(Record.Meta):
        verbose_name = pgettext_lazy("of a partner", "person")
        indexes = [
            models.Index(fields=["sort_en", "id"], name="people_by_name_en"),
            models.Index(fields=["sort_ru", "id"], name="people_by_name_ru"),
            models.Index(fields=["sort_zh", "id"], name="people_by_name_zh"),
        ]

    def __str__(self) -> str:
        return str(self.names)


class PersonName(models.Model):
    """A person's name in one language's script.

    `full` is the name as it is written there. `family`, `given` and `patronymic` stay empty
    where only the whole is known: nobody guesses which part is which. A `spelling` is a way
    others wrote the name; it is found by search and never shown as the name.
    """

    class Kind(models.TextChoices):
        NAME = "name", pgettext_lazy("person's name", "Name")
        FORMER = "former", pgettext_lazy("person's name", "Former name")
        SPELLING = "spelling", pgettext_lazy("person's name", "Other spelling")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="name_rows")
    language = models.CharField(max_length=35)  # BCP 47
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.NAME)
    full = models.CharField(max_length=300)
    family = models.CharField(max_length=150, blank=True)
    given = models.CharField(max_length=150, blank=True)
    patronymic = models.CharField(max_length=150, blank=True)
    pinyin = models.CharField(max_length=300, blank=True)
    family_first = models.BooleanField(default=False)
    own_spelling = models.BooleanField(default=False)  # the bearer writes it so: it wins

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "language"],
                condition=Q(kind="name"),
                name="partners_one_name_a_language",
            )
        ]

    def __str__(self) -> str:
        return self.full


class PersonTitle(models.Model):
    """A degree, academic title, membership or honour, in its bearer's words per language."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="titles")
    kind = models.CharField(max_length=20, choices=TitleKind.choices)
    words = LocalizedTextField()
    since = EdtfField(blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.words)


class Position(Record):
    """A post held at an institution, in time as far as time is known.

    `since` and `until` are EDTF or empty when unknown; `since_on` and `until_on` are their
    outermost days, for asking who held it on a day. `attested` is the date of the latest
    evidence that the post was held, so that an old text never looks like today's news.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="positions")
    institution = models.ForeignKey(
        "institutions.Institution", on_delete=models.PROTECT, related_name="positions"
    )
    unit = models.ForeignKey(
        "institutions.Unit",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
    )
    title = LocalizedTextField()
    heads = models.BooleanField(default=False)  # the post heads the institution or the unit
    rank = models.PositiveSmallIntegerField(default=100)  # 1 stands first
    since = EdtfField(blank=True)
    until = EdtfField(blank=True)
    since_on = models.DateField(null=True, blank=True, editable=False)
    until_on = models.DateField(null=True, blank=True, editable=False)
    attested = EdtfField(blank=True)

    class Meta(Record.Meta):
        ordering = ["rank", "id"]
        indexes = [
            models.Index(fields=["institution", "until_on"], name="positions_by_institution"),
        ]

    def __str__(self) -> str:
        return str(self.title)
