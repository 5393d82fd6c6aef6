"""The demo's news: written by the press office, in one language or three, with drawn pictures."""

import datetime as dt
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from comity.accounts.models import User
from comity.agreements.models import Agreement
from comity.audit import Actor, use_case
from comity.demo.pictures import draw
from comity.demo.words import load, text
from comity.documents.files.pictures import smaller
from comity.newsroom import pictures, use_cases
from comity.newsroom.models import Article, Figure
from comity.newsroom.statuses import ArticleStatus
from comity.newsroom.use_cases.make_widths import note_widths
from comity.partners.models import Partnership
from comity.shared.localized_text import LocalizedText
from comity.timeline.models import Entry
from comity.visits.models import Visit


@use_case
def write_news(*, writer: User, today: dt.date) -> list[Article]:
    """All of it, those published by now, one ready and one begun; without partners that lack."""
    data = load("news")
    actor = Actor(writer.pk, writer.name)
    return [
        article
        for one in data["articles"]
        if (article := _write(actor, one, data, today)) is not None
    ]


def _write(actor: Actor, one: dict[str, Any], data: dict[str, Any], today: dt.date) -> Any:
    partnerships = list(Partnership.objects.filter(institution__ror__in=one["partners"]))
    if len(partnerships) < len(one["partners"]):
        return None
    original = next(iter(one["texts"]))
    when = one.get("when", "")
    if "days" in one:
        when = (today - dt.timedelta(days=one["days"])).isoformat()
    article = use_cases.record_article(
        actor=actor,
        category=one["category"],
        language=original,
        finished=True,
        when=when,
        partnerships=partnerships,
        office=text(data["office"], original),
        **one["texts"][original],
        **_told(one, partnerships),
    )
    for language in list(one["texts"])[1:]:
        _text(actor, article, language, one["texts"][language])
    for figure in one["figures"]:
        _figure(actor, article, figure, data, mute=one.get("mute", False))
    if one["status"] != ArticleStatus.DRAFT:
        use_cases.change_status(
            actor=actor, article=article, version=article.version, target=one["status"]
        )
    if one.get("stale"):
        _correct(actor, article, one["texts"][original])
    if one["reads"]:
        use_cases.add_readings(actor=actor, readings={article.pk: one["reads"]})
    return article


def _told(one: dict[str, Any], partnerships: list[Partnership]) -> dict[str, Any]:
    """What an article of the story tells of, as far as it was entered."""
    found: dict[str, Any] = {}
    if kind := one.get("entry"):
        rows = Entry.objects.filter(kind=kind, partnerships__in=partnerships)
        found["entry"] = rows.filter(when_key__lte=f"{one['when']}9").order_by("-when_key").first()
    if one.get("visit"):
        visits = Visit.objects.filter(partnerships__in=partnerships, latest__lte=one["when"])
        found["visit"] = visits.order_by("-when_key").first()
    if one.get("agreement"):
        agreements = Agreement.objects.filter(partnerships__in=partnerships)
        found["agreement"] = agreements.order_by("-when_key").first()
    return found


def _text(actor: Actor, article: Article, language: str, words: dict[str, Any]) -> None:
    use_cases.write_text(
        actor=actor, article=article, version=article.version, language=language, **words
    )


def _correct(actor: Actor, article: Article, words: dict[str, Any]) -> None:
    """A sentence comes to the original, so that its translations wait for a check."""
    added = {"body": f"{words['body']}\nЗапись первой лекции открыта всем студентам."}
    _text(actor, article, article.original, words | added)


def _figure(
    actor: Actor, article: Article, one: dict[str, Any], data: dict[str, Any], *, mute: bool
) -> None:
    scene = one["scene"]
    original = article.original
    figure = use_cases.add_figure(
        actor=actor,
        article=article,
        name=f"{scene}.jpg",
        content=draw(scene, one.get("variant", "")),
        caption=text(one["caption"], original),
        credit=text(data["credit"], original),
        alt=LocalizedText() if mute else text(data["pictures"][scene], original),
    )
    _sizes(actor, figure, draw(scene, one.get("variant", "")))


def _sizes(actor: Actor, figure: Figure, drawn: bytes) -> None:
    """What a task would make a moment later; our own drawing needs no process with limits."""
    file = figure.file
    widths = pictures.wanted(file.width or 0)
    for width in widths:
        place = pictures.place_of(file.digest, width)
        if not default_storage.exists(place):
            default_storage.save(place, ContentFile(smaller(drawn, width) or b""))
    note_widths(actor=actor, figure=figure, widths=widths)
