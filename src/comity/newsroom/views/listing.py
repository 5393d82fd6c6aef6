"""The office's list of articles."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.agreements.views.listing import listing
from comity.newsroom import queries
from comity.newsroom.lacking import language_choices, language_words
from comity.newsroom.models import Article
from comity.newsroom.statuses import TEXT_SIGNS, Category
from comity.shared.localized_text import TEXT_LANGUAGES
from comity.timeline.sifting import read_sift
from comity.ui.status import Status


@require_safe
@needs("newsroom.view_article")
def article_list(request: Request) -> HttpResponse:
    """Articles, newest first; drafts without a date before them."""
    groups = [
        ("writing", pgettext("articles", "Being written")),
        ("published", pgettext("articles", "Published")),
        ("withdrawn", pgettext("articles", "Withdrawn")),
    ]
    lacks = [
        ("check", _("a translation to be checked")),
        ("alt", _("a picture not described")),
        *(
            (tag, _("no text: %(language)s") % {"language": name})
            for tag, name in language_choices()
        ),
    ]
    years = [(str(year), str(year)) for year in queries.years_of(request.user)]
    sift = read_sift(
        request,
        ("group", "", groups),
        ("category", pgettext("of news", "Category"), Category.choices),
        ("year", pgettext("filter", "Year"), years),
        ("lack", pgettext("filter", "To be done"), lacks),
    )
    rows = queries.sifted(
        request.user,
        category=sift["category"],
        year=sift["year"],
        lack=sift["lack"],
        text=sift.text,
    )
    context = listing(request, sift, rows, queries.GROUPS, order=queries.NEWEST_FIRST)
    context["rows"] = [(one, languages_of(one)) for one in context["page"].rows]
    context["may_add"] = request.user.has_perm("newsroom.add_article")
    return render(request, "newsroom/list.html", context)


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
