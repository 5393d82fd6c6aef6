"""The pictures of an article: added, described, moved, taken away and brought back."""

from django.db.models import Max
from django.utils.translation import gettext as _

from comity import audit
from comity.audit import Actor, use_case
from comity.audit.use_cases import delete_record, restore_record
from comity.documents.files.sniffing import Refused
from comity.documents.models import StoredFile
from comity.documents.use_cases import store_file
from comity.jobs.queue import enqueue
from comity.newsroom.models import Article, Figure
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version


@use_case
def add_figure(
    *,
    actor: Actor,
    article: Article,
    name: str,
    content: bytes,
    caption: LocalizedText | None = None,
    credit: LocalizedText | None = None,
    alt: LocalizedText | None = None,
) -> Figure:
    """Keep a picture as the article's last figure; its sizes for the page are made by a task.

    Takes no version: adding overwrites nothing. Raises documents' Refused for what is no picture.
    """
    file = store_file(actor=actor, name=name, content=content)
    if file.kind != StoredFile.Kind.PICTURE or not file.width:
        words = _("“%(name)s” is no picture that can be shown. Drop it as JPEG, PNG or WebP.")
        raise Refused(words % {"name": file.name})
    last = Figure.all_objects.filter(article=article).aggregate(
        number=Max("number"), place=Max("place")
    )
    figure = Figure.objects.create(
        article=article,
        file=file,
        number=(last["number"] or 0) + 1,
        place=(last["place"] or 0) + 1,
        caption=caption or LocalizedText(),
        credit=credit or LocalizedText(),
        alt=alt or LocalizedText(),
    )
    audit.record(actor, "add_figure", article, after={"figures": [figure_snapshot(figure)]})
    audit.record(actor, "add_figure", figure, after=audit.snapshot(figure))
    enqueue("newsroom.make_widths", key=figure.code, code=figure.code)
    return figure


@use_case
def edit_figure(
    *,
    actor: Actor,
    figure: Figure,
    version: int,
    caption: LocalizedText,
    credit: LocalizedText,
    alt: LocalizedText,
) -> Figure:
    """Say what it shows and by whom it is; without `alt` the public does not see it.

    Raises Conflict when somebody saved meanwhile.
    """
    claim_version(figure, version)
    before, told = audit.snapshot(figure), figure_snapshot(figure)
    figure.caption, figure.credit, figure.alt = caption, credit, alt
    figure.save(update_fields=["caption", "credit", "alt"])
    after = figure_snapshot(figure)
    if told != after:
        audit.record(
            actor,
            "edit_figure",
            figure.article,
            before={"figures": [told]},
            after={"figures": [after]},
        )
    audit.record(actor, "edit_figure", figure, before=before, after=audit.snapshot(figure))
    return figure


@use_case
def move_figure(*, actor: Actor, figure: Figure, version: int, up: bool) -> None:
    """One place up or down among the article's figures. Raises Conflict of the article."""
    article = figure.article
    claim_version(article, version)
    rows = list(article.figures.all())
    before = [row.number for row in rows]
    at = next(place for place, row in enumerate(rows) if row.pk == figure.pk)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(rows):
        return
    rows[at], rows[to] = rows[to], rows[at]
    for place, row in enumerate(rows, start=1):
        row.place = place
    Figure.objects.bulk_update(rows, ["place"])
    audit.record(
        actor,
        "move_figure",
        article,
        before={"order": before},
        after={"order": [row.number for row in rows]},
    )


@use_case
def remove_figure(*, actor: Actor, figure: Figure, version: int) -> None:
    """Take it out of the article; it can be brought back. Raises Conflict."""
    delete_record(actor=actor, record=figure, version=version)
    audit.record(
        actor, "remove_figure", figure.article, before={"figures": [figure_snapshot(figure)]}
    )


@use_case
def bring_back_figure(*, actor: Actor, figure: Figure, version: int) -> None:
    """Put it where it was. Raises Conflict."""
    restore_record(actor=actor, record=figure, version=version)
    audit.record(
        actor, "restore_figure", figure.article, after={"figures": [figure_snapshot(figure)]}
    )


def figure_snapshot(figure: Figure) -> str:
    """A figure as the article's history tells of it."""
    words = (figure.caption, figure.credit, figure.alt)
    said = [f"{tag}: {text}" for one in words for tag, text in one.texts.items()]
    return "\n".join([f"{figure.number}. {figure.file.name}", *said])
