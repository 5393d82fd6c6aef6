"""A person: names per script, titles; and a post."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.institutions.home import home_institution
from comity.institutions.models import Institution, Unit
from comity.institutions.queries import matching
from comity.partners.forms.birthday import BirthdayField
from comity.partners.forms.languages import LanguagesField
from comity.partners.models import Person, PersonName
from comity.partners.statuses import AddressedAs, TitleKind
from comity.partners.use_cases import Name, Title
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText
from comity.ui.fields import PickField, WhenField, WordsField
from comity.ui.versions import VersionedForm

LANGUAGES = [
    ("", pgettext_lazy("language of a name", "Language")),
    ("en", "English"),
    ("ru", "Русский"),
    ("zh", "中文"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es", "Español"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("vi", "Tiếng Việt"),
    ("ar", "العربية"),
    ("fa", "فارسی"),
    ("hi", "हिन्दी"),
    ("tr", "Türkçe"),
    ("kk", "Қазақша"),
    ("uz", "Oʻzbekcha"),
    ("be", "Беларуская"),
    ("sr", "Српски"),
    ("mn", "Монгол"),
    ("pl", "Polski"),
    ("cs", "Čeština"),
    ("fi", "Suomi"),
]
NAME_COLUMNS = (
    "language",
    "kind",
    "full",
    "family",
    "given",
    "patronymic",
    "pinyin",
    "family_first",
    "own_spelling",
)
_EAST = {"zh", "ja", "ko", "vi", "ru"}


class PersonForm(VersionedForm):
    """What is said of a person beside names and titles."""

    addressed_as = forms.ChoiceField(
        label=_("Addressed as"),
        required=False,
        choices=[("", _("not said")), *AddressedAs.choices],
        help_text=_("Only where they said so: nobody guesses. Otherwise a neutral form is used."),
    )
    salutation = WordsField(
        label=_("Salutation"),
        required=False,
        help_text=_("How a letter begins. Empty lines follow name, title and rank by themselves."),
    )
    birthday = BirthdayField(
        label=_("Birthday"), required=False, help_text=_("Day and month; no year is kept.")
    )
    languages = LanguagesField(
        label=_("Speaks"),
        required=False,
        max_length=200,
        help_text=_("In words: Chinese, English."),
    )
    notes = forms.CharField(
        label=_("Notes"), required=False, max_length=20_000, widget=forms.Textarea
    )


class NameForm(forms.Form):
    """A name in one script; the whole is enough."""

    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    kind = forms.ChoiceField(
        label=pgettext_lazy("of a name", "Kind"),
        choices=PersonName.Kind.choices,
        required=False,
        initial=PersonName.Kind.NAME,
    )
    full = forms.CharField(label=_("Full name, as it is written"), max_length=300, required=False)
    family = forms.CharField(label=_("Family name"), max_length=150, required=False)
    given = forms.CharField(label=_("Given name"), max_length=150, required=False)
    patronymic = forms.CharField(label=_("Patronymic"), max_length=150, required=False)
    pinyin = forms.CharField(label=_("Pinyin"), max_length=300, required=False)
    family_first = forms.BooleanField(label=_("Family name comes first"), required=False)
    own_spelling = forms.BooleanField(label=_("Their own spelling"), required=False)

    def clean(self) -> dict[str, Any]:
        """Without a full name the parts are put together in their order."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        parts = [said.get("given"), said.get("patronymic"), said.get("family")]
        if said.get("family_first"):
            parts = [said.get("family"), said.get("given"), said.get("patronymic")]
        glue = "" if said.get("language") in {"zh", "ja", "ko"} else " "
        said["full"] = said.get("full") or glue.join(part for part in parts if part)
        if said["full"] and not said.get("language"):
            self.add_error("language", _("Say in which language the name is written so."))
        return said


class BaseNames(forms.BaseFormSet[NameForm]):
    """The names of one person: one at least, one a language."""

    def clean(self) -> None:
        if any(self.errors):
            return
        main = [name for name in self.names() if name.kind == PersonName.Kind.NAME]
        if not main:
            raise ValidationError(_("Write the name in one script at least."))
        languages = [name.language for name in main]
        if len(languages) != len(set(languages)):
            raise ValidationError(
                _("Two names are in the same language. Mark one as another spelling.")
            )

    def names(self) -> list[Name]:
        """The filled lines."""
        said = [form.cleaned_data for form in self.forms]
        lines = [line for line in said if line.get("full") and not line.get("DELETE")]
        return [
            Name(
                **{column: line[column] for column in NAME_COLUMNS if column != "kind"},
                kind=line["kind"] or PersonName.Kind.NAME,
            )
            for line in lines
        ]


class TitleForm(forms.Form):
    """A degree, academic title, membership or honour."""

    kind = forms.ChoiceField(
        label=pgettext_lazy("of a title", "Kind"),
        choices=[("", _("not said")), *TitleKind.choices],
        required=False,
    )
    words = WordsField(label=_("As its bearer says it"), required=False)
    since = WhenField(label=_("Since"), required=False)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("words") and not said.get("kind"):
            self.add_error("kind", _("Choose what it is."))
        return said


class BaseTitles(forms.BaseFormSet[TitleForm]):
    """The titles of one person, none of them needed."""

    def titles(self) -> list[Title]:
        """The filled lines."""
        lines = [form.cleaned_data for form in self.forms if form.cleaned_data.get("words")]
        return [
            Title(TitleKind(line["kind"]), line["words"], line["since"])
            for line in lines
            if not line.get("DELETE")
        ]


NameFormSet: Any = forms.formset_factory(NameForm, formset=BaseNames, extra=0, can_delete=True)
TitleFormSet: Any = forms.formset_factory(TitleForm, formset=BaseTitles, extra=0, can_delete=True)


def names_of(person: Person) -> list[Name]:
    """The names on record, as the form gives them."""
    return [
        Name(**{column: getattr(row, column) for column in NAME_COLUMNS})
        for row in person.name_rows.all()
    ]


def titles_of(person: Person) -> list[Title]:
    """The titles on record, as the form gives them."""
    return [Title(TitleKind(row.kind), row.words, row.since) for row in person.titles.all()]


def name_words(name: Name) -> str:
    """One line for who has to choose between two."""
    kind = "" if name.kind == PersonName.Kind.NAME else PersonName.Kind(name.kind).label
    parts = (name.family, name.given, name.patronymic, name.pinyin, kind)
    return f"{name.language}: " + " · ".join(filter(None, (name.full, *map(str, parts))))


def title_words(title: Title) -> str:
    """One line for who has to choose between two."""
    return f"{TitleKind(title.kind).label}: {title.words}"


def name_lines(person: Person | None, language: str) -> list[dict[str, Any]]:
    """Initial lines: the names there are, and one empty in a language that is missing."""
    lines = [
        {column: getattr(row, column) for column in NAME_COLUMNS}
        for row in (person.name_rows.all() if person else [])
    ]
    taken = {line["language"] for line in lines}
    offered = [tag for tag in (language, "zh", "en", "ru") if tag not in taken]
    wanted = offered[: max(1, 3 - len(lines))]
    return lines + [
        {"language": tag, "kind": "name", "family_first": tag in _EAST}
        for tag in dict.fromkeys(wanted)
    ]


def title_lines(person: Person | None) -> list[dict[str, Any]]:
    """Initial lines: the titles there are, and one empty."""
    rows = person.titles.all() if person else []
    empty = {"kind": "", "words": LocalizedText(), "since": ""}
    return [{"kind": row.kind, "words": row.words, "since": row.since} for row in rows] + [empty]


class PostForm(VersionedForm):
    """A post in time, as far as time is known."""

    institution = PickField(
        label=_("Institution"),
        queryset=Institution.objects.all,
        url_name="institutions:options",
        search=matching,
        placeholder=_("Name, acronym or city, in any script"),
    )
    unit = PickField(
        label=_("Unit"),
        required=False,
        queryset=Unit.objects.none,
        hint=_("where it is one"),
    )
    title = WordsField(label=_("Post"), help_text=_("As its bearer uses it: 'Rector'."))
    since = WhenField(label=pgettext_lazy("a post", "From"), required=False)
    until = WhenField(
        label=pgettext_lazy("a post", "Until"), required=False, help_text=_("Empty while it lasts.")
    )
    heads = forms.BooleanField(label=_("Heads the institution or the unit"), required=False)
    rank = forms.IntegerField(
        label=_("Place in lists"),
        min_value=1,
        max_value=999,
        initial=100,
        help_text=_("1 stands first."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = self.fields["unit"]
        assert isinstance(units, PickField)
        units.narrow(self._units())

    def _units(self) -> QuerySet[Unit]:
        """Ours, and those of the institution as it was sent, else as it is first shown."""
        home = home_institution()
        ours = Q(institution=home.pk if home else None)
        if self.is_bound:
            code = str(self.data.get("institution") or "").replace("\0", "")
            theirs = Q(institution__code=code)
        else:
            theirs = Q(institution=self.initial.get("institution"))
        return Unit.objects.filter(ours | theirs).order_by("institution", "pk")

    def clean(self) -> dict[str, Any]:
        """A post ends after it began, at a unit of its own institution."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = said.get("since"), said.get("until")
        if since and until and parse(until).latest < parse(since).earliest:
            self.add_error("until", _("The post ends before it begins."))
        unit, institution = said.get("unit"), said.get("institution")
        if unit and institution and unit.institution_id != institution.pk:
            self.add_error("unit", _("This unit belongs to another institution."))
        return said
