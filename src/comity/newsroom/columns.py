"""The columns of the office's list of articles, on the screen and in its files."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.newsroom.lacking import language_words
from comity.newsroom.models import Article
from comity.newsroom.statuses import TEXT_SIGNS
from comity.partners.cells import CODE, COUNTRIES, PARTNERS
from comity.shared.localized_text import TEXT_LANGUAGES
from comity.ui.lists import Column
from comity.ui.lists.cells import address, exact, linked, said, under, when, whole_days
from comity.ui.lists.export import Day
from comity.ui.lists.table import none_cell, sign_cell
from comity.ui.status import Status

PAGE = "newsroom:page"


def languages_of(article: Article) -> list[tuple[str, str, Status | None, bool]]:
    """Each language: its tag and name, how its text stands (None: there is none), the original."""
    texts = {text.language: text for text in article.texts.all()}
    return [
        (
            tag,
            language_words(tag),
            TEXT_SIGNS[texts[tag].status] if tag in texts else None,
            tag == article.original,
        )
        for tag in TEXT_LANGUAGES.values()
    ]


def _title(one: Article) -> SafeString:
    return linked(PAGE, one.code, one.title) + under(one.get_category_display())


def _languages(one: Article) -> SafeString:
    signs = format_html_join(
        "",
        '<span class="tongue {}" title="{}: {}">{}<span class="for-ears">: {}</span></span>',
        (
            (sign.colour, name, sign.word, tag, sign.word)
            for tag, name, sign, _original in languages_of(one)
            if sign
        ),
    )
    return format_html('<span class="in-languages">{}</span>', signs)


def _languages_said(one: Article) -> str:
    return "; ".join(
        f"{name}: {sign.word}" for _tag, name, sign, _original in languages_of(one) if sign
    )


COLUMNS = (
    Column("title", _("Article"), lambda one: said(one.title), html=_title, always=True),
    Column(
        "category", pgettext_lazy("of news", "Category"),
        lambda one: one.get_category_display(), filed=True,
    ),
    PARTNERS,
    COUNTRIES,
    Column(
        "status", _("Status"), lambda one: one.get_status_display(),
        html=lambda one: sign_cell(one.sign), classes="stands",
    ),
    Column("languages", _("Languages"), _languages_said, html=_languages, classes="less"),
    Column(
        "when", pgettext_lazy("of news", "Date"), lambda one: exact(one.when),
        html=lambda one: when(one.when) or none_cell(_("no date yet")), classes="date",
        sort="when", starts_down=True,
    ),
    Column(
        "read", pgettext_lazy("so many times", "Read"), lambda one: one.read_count,
        html=lambda one: str(one.read_count) if one.read_count else none_cell("0"),
        classes="less num",
    ),
    CODE,
)  # fmt: skip


def day_of(one: Article) -> Day | None:
    """The day an article bears, for a calendar."""
    days = whole_days(one.when)
    if days is None:
        return None
    return Day(f"article-{one.code}@comity", said(one.title), *days, address(PAGE, one.code))
