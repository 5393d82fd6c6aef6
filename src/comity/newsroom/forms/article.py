"""What an article is about and what it belongs to; its first text."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from comity.agreements.models import Agreement
from comity.newsroom.forms.text import BODY_HELP, LONGEST_BODY, LONGEST_LEAD, LONGEST_TITLE
from comity.newsroom.lacking import language_choices
from comity.newsroom.models import Article
from comity.newsroom.statuses import ArticleStatus, Category
from comity.partners.models import Partnership
from comity.partners.queries.partnerships import named as partners_named
from comity.shared.dates_shown import show
from comity.shared.localized_text import text_language
from comity.timeline.forms.folded import FoldedForm
from comity.timeline.models import Entry, Event
from comity.timeline.queries.events import named as events_named
from comity.ui.fields import PickField, PickManyField, WhenField, WordsField
from comity.visits.models import Visit

Told = Callable[[list[str]], QuerySet[Any]]


def _dated(record: Any) -> str:
    """A title with its date, to tell records of one partner apart."""
    when = show(record.when, get_language()) if record.when else ""
    return f"{record.title} ({when})" if when else str(record.title)


def _of_partners(model: type[Entry | Visit | Agreement]) -> Told:
    def records(codes: list[str]) -> QuerySet[Any]:
        rows = model.objects.filter(partnerships__code__in=codes).distinct()
        return rows.order_by("-when_key", "-pk")

    return records


# What an article may tell of, among what the partners chosen have.
OFFERED: dict[str, tuple[str | Promise, Told]] = {
    "entry": (pgettext_lazy("news tells of", "Entry"), _of_partners(Entry)),
    "visit": (pgettext_lazy("news tells of", "Visit"), _of_partners(Visit)),
    "agreement": (pgettext_lazy("news tells of", "Agreement"), _of_partners(Agreement)),
}


class ArticleForm(FoldedForm):
    """Category, date, partners; what it tells of and who signs it under 'More'.

    A field of `OFFERED` of which nothing can be chosen is left out.
    """

    category = forms.ChoiceField(
        label=pgettext_lazy("of news", "Category"),
        choices=Category.choices,
        initial=Category.COOPERATION,
    )
    when = WhenField(
        label=pgettext_lazy("of news", "Date"),
        required=False,
        help_text=gettext_lazy("Left empty, it is the day on which it is published."),
    )
    partners = PickManyField(
        label=gettext_lazy("Partners"),
        required=False,
        queryset=Partnership.objects.all,
        url_name="partners:options",
        search=partners_named,
        help_text=gettext_lazy("It stands on the page of each."),
    )
    event = PickField(
        label=pgettext_lazy("news tells of", "Event"),
        required=False,
        queryset=Event.objects.all,
        url_name="timeline:event_options",
        label_of=lambda event: event.name,
        search=events_named,
    )
    office = WordsField(
        label=gettext_lazy("Signed by"),
        required=False,
        help_text=gettext_lazy("The office or person named below the text."),
    )

    more_hint = gettext_lazy("entry, visit, agreement, event, who signs it")
    MORE = ("entry", "visit", "agreement", "event", "office")
    field_order: tuple[str, ...] = ("category", "when", "partners", *MORE)

    def __init__(self, *args: Any, article: Article | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.article = article
        codes = self._partner_codes()
        for name, (label, records) in OFFERED.items():
            known = self.initial.get(name)
            offered = records(codes)
            if known or (codes and offered.exists()):
                if known:
                    offered = offered | type(known).objects.filter(pk=known.pk).distinct()
                self.fields[name] = PickField(
                    label=label, required=False, queryset=offered, label_of=_dated
                )
        self.order_fields(self.field_order)
        if not self.is_bound:
            self.initial["base"] = self._fingerprints()

    def _partner_codes(self) -> list[str]:
        """The partners as the form was sent, else as it is first shown."""
        if not self.is_bound:
            return [one.code for one in self.initial.get("partners") or []]
        field = self.fields["partners"]
        sent = field.widget.value_from_datadict(self.data, self.files, self.add_prefix("partners"))
        return [code for code in sent.codes if "\0" not in code]

    def clean_when(self) -> str:
        """What is published carries a date."""
        when: str = self.cleaned_data["when"]
        if self.article and self.article.status == ArticleStatus.PUBLISHED and not when:
            raise ValidationError(_("It is published, so it needs its date."))
        return when


class AddArticleForm(ArticleForm):
    """A new one with its first text; that language is its original."""

    language = forms.ChoiceField(
        label=gettext_lazy("Written in"),
        choices=language_choices,
        help_text=gettext_lazy("The other languages are added on its page."),
    )
    title = forms.CharField(label=pgettext_lazy("of a record", "Title"), max_length=LONGEST_TITLE)
    lead = forms.CharField(
        label=pgettext_lazy("of news", "Lead"),
        required=False,
        max_length=LONGEST_LEAD,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("One or two sentences: what happened, and why it matters."),
    )
    body = forms.CharField(
        label=pgettext_lazy("of news", "Text"),
        required=False,
        max_length=LONGEST_BODY,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=BODY_HELP,
    )
    field_order = (
        "language",
        "title",
        "lead",
        "body",
        "category",
        "when",
        "partners",
        *ArticleForm.MORE,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"language": text_language(get_language())} | (
            kwargs.get("initial") or {}
        )
        super().__init__(*args, **kwargs)
