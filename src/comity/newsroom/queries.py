"""Reading articles: for the office, for other rooms, and for the public."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject

from comity.newsroom.models import UNDATED, Article, ArticleText, Figure
from comity.newsroom.statuses import SHOWN, ArticleStatus, TextStatus
from comity.partners.models import Partnership
from comity.partners.queries.concerning import of_year, with_partner
from comity.shared.folding import fold
from comity.shared.localized_text import LocalizedText
from comity.shared.paging import Order, Page, page

NEWEST_FIRST = Order("when_key", descending=True)
GROUPS = {
    "writing": (ArticleStatus.DRAFT, ArticleStatus.READY),
    "published": (ArticleStatus.PUBLISHED,),
    "withdrawn": (ArticleStatus.WITHDRAWN,),
}
PUBLIC_PAGE = 12
_TOLD = ("code", "title", "when", "status", "entry_id")
NEAR = 4


def visible_to(user: Any) -> QuerySet[Article]:
    """The articles this person may see in the office."""
    if not user.has_perm("newsroom.view_article"):
        return Article.objects.none()
    return Article.objects.all()


def articles_of(user: Any, partnership: Partnership, most: int = 3) -> list[Article]:
    """The latest articles about one partner, drafts among them; one query."""
    rows = visible_to(user).filter(partnerships=partnership)
    return list(rows.order_by("-when_key", "-pk")[:most])


def latest_told(most: int = 3) -> dict[str, Subquery]:
    """For `annotate` on partnerships: their latest articles, each in a column of its own.

    A page that counts its queries reads them so, with `told`; `articles_of` is the plain way.
    """
    rows = Article.objects.filter(partnerships=OuterRef("pk")).order_by("-when_key", "-pk")
    packed = rows.annotate(packed=JSONObject(**{name: name for name in _TOLD})).values("packed")
    return {f"article_{place}": Subquery(packed[place : place + 1]) for place in range(most)}


def told(partnership: Partnership) -> list[Article]:
    """The articles that `latest_told` read with a partnership, with what a line shows; no query."""
    columns = [name for name in vars(partnership) if name.startswith("article_")]
    return [_unpacked(found) for name in sorted(columns) if (found := vars(partnership)[name])]


def _unpacked(found: dict[str, Any]) -> Article:
    title = found["title"]
    # SQLite keeps JSON as text, also inside of JSON.
    title = json.loads(title) if isinstance(title, str) else title
    return Article(**{**found, "title": LocalizedText.from_json(title)})


def of_entries(user: Any, entry_ids: Collection[int]) -> dict[int, list[Article]]:
    """The articles that tell of these entries, by the entry's id; one query."""
    found: dict[int, list[Article]] = defaultdict(list)
    for article in visible_to(user).filter(entry__in=entry_ids):
        if article.entry_id is not None:
            found[article.entry_id].append(article)
    return found


def to_finish(user: Any) -> QuerySet[Article]:
    """What is written and waits for somebody to publish it."""
    return visible_to(user).filter(status=ArticleStatus.READY)


def sifted(
    user: Any,
    *,
    category: str = "",
    year: str = "",
    lack: str = "",
    country: str = "",
    partner: str = "",
    text: str = "",
) -> QuerySet[Article]:
    """Articles by category, year, what is to be done, partners, and words of titles or partners."""
    rows = of_year(visible_to(user), year)
    rows = rows.filter(with_partner("articles", country=country, partner=partner))
    if category:
        rows = rows.filter(category=category)
    if lack:
        rows = rows.filter(_lacking(lack))
    for word in fold(text).split():
        rows = rows.filter(Q(search__contains=word) | with_partner("articles", text=word))
    texts = ArticleText.objects.defer("body", "lead", "original_before")
    return rows.prefetch_related("partnerships", Prefetch("texts", texts))


def _lacking(lack: str) -> Q:
    texts = ArticleText.objects.filter(article=OuterRef("pk"))
    if lack == "check":
        return Q(Exists(texts.filter(status=TextStatus.TO_CHECK)))
    if lack == "alt":
        figures = Figure.objects.filter(article=OuterRef("pk"), alt__texts={})
        return Q(Exists(figures))
    return ~Q(Exists(texts.filter(language=lack)))


def years_of(user: Any) -> list[int]:
    """The years that have articles, as far as one can tell from the first, newest first."""
    dated = visible_to(user).exclude(when_key=UNDATED).order_by("when_key")
    first = dated.values_list("when_key", flat=True).first()
    last = dated.values_list("when_key", flat=True).last()
    if not first or not last:
        return []
    return list(range(int(last[:4]), int(first[:4]) - 1, -1))


def with_everything(user: Any) -> QuerySet[Article]:
    """Articles for a page of their own."""
    return (
        visible_to(user)
        .select_related("entry", "visit", "agreement", "event")
        .prefetch_related("texts", _figures(), "partnerships", "status_changes")
    )


def figures_of(user: Any) -> QuerySet[Figure]:
    """Figures of articles this person may see, those taken away too."""
    articles = visible_to(user)
    return Figure.all_objects.filter(article__in=articles).select_related("article", "file")


def published() -> QuerySet[Article]:
    """What anybody may read."""
    return Article.objects.filter(status=ArticleStatus.PUBLISHED)


def public_article(code: str) -> Article | None:
    """A published article with its texts, figures, partners and event; four queries."""
    return (
        published()
        .filter(code=code)
        .select_related("event")
        .prefetch_related(_shown_texts(), _shown_figures(), "partnerships__institution")
        .first()
    )


def public_page(*, category: str = "", cursor: str = "") -> Page:
    """A page of the public list, newest first; three queries."""
    rows = published().filter(category=category) if category else published()
    return page(_listed(rows), order=NEWEST_FIRST, cursor=cursor, size=PUBLIC_PAGE)


def public_in(language: str, most: int) -> list[Article]:
    """The latest that can be read in a language, for its feed; two queries."""
    texts = ArticleText.objects.filter(language=language, status__in=SHOWN)
    rows = published().filter(Exists(texts.filter(article=OuterRef("pk"))))
    ordered = rows.order_by("-when_key", "-pk")
    return list(ordered.prefetch_related(_shown_texts())[:most])


def story_of(article: Article) -> list[Article]:
    """What was published about the same partners, oldest first, this article among it.

    The last few up to it; two queries, none without a partner.
    """
    partnerships = [one.pk for one in article.partnerships.all()]
    if not partnerships:
        return []
    rows = published().filter(partnerships__in=partnerships).exclude(pk=article.pk)
    before = rows.filter(when_key__lte=article.when_key).distinct()
    latest = before.order_by("-when_key", "-pk").prefetch_related(_shown_texts())[: NEAR - 1]
    found = list(latest)
    return [*reversed(found), article] if found else []


def read_also(article: Article, without: Collection[int]) -> list[Article]:
    """Other news of the same category, newest first; two queries."""
    rows = published().filter(category=article.category).exclude(pk__in=[article.pk, *without])
    ordered = rows.order_by("-when_key", "-pk").prefetch_related(_shown_texts())
    return list(ordered[: NEAR - 1])


def public_figure(code: str) -> Figure | None:
    """A figure that anybody may see."""
    return (
        Figure.objects.filter(code=code, article__in=published())
        .exclude(alt__texts={})
        .select_related("file")
        .first()
    )


def last_change() -> dt.datetime | None:
    """When anything that is published was last changed."""
    return published().order_by("-updated_at").values_list("updated_at", flat=True).first()


def _listed(rows: QuerySet[Article]) -> QuerySet[Article]:
    texts = _shown_texts(ArticleText.objects.defer("body", "original_before"))
    return rows.prefetch_related(texts, _shown_figures())


def _shown_texts(texts: QuerySet[ArticleText] | None = None) -> Prefetch[Any, Any, Any]:
    rows = ArticleText.objects.all() if texts is None else texts
    return Prefetch("texts", rows.filter(status__in=SHOWN))


def _figures() -> Prefetch[Any, Any, Any]:
    return Prefetch("figures", Figure.objects.select_related("file"))


def _shown_figures() -> Prefetch[Any, Any, Any]:
    shown = Figure.objects.exclude(alt__texts={}).exclude(widths=[])
    return Prefetch("figures", shown.select_related("file"))
