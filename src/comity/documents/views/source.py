"""A text that was read, with the words that records rest on."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.documents.marking import Mark, paragraphs
from comity.documents.models import Passage
from comity.documents.queries import records_of, visible_to
from comity.shared.records import Record
from comity.ui.pages import page_of


@dataclass(frozen=True, slots=True)
class Proof:
    """A record and the words it rests on."""

    record: Record
    kind: str
    words: list[str]
    url: str
    anchor: str
    current: bool


@require_safe
@needs("documents.view_source")
def source_page(request: Request, code: str) -> HttpResponse:
    """The whole text; `?passage=` outlines one passage."""
    source = visible_to(request.user).filter(code=code).first()
    if source is None:
        raise Http404
    passages = list(source.passages.order_by("start", "end", "id"))
    asked = request.GET.get("passage", "")
    marks = [Mark(one.start, one.end, f"passage-{one.pk}") for one in passages]
    cut = paragraphs(source.text, marks)
    name = f"passage-{asked}"
    pieces = (piece for paragraph in cut for piece in paragraph)
    context = {
        "source": source,
        "paragraphs": cut,
        "proofs": _proofs(passages, asked),
        "asked": name,
        "first": next((piece for piece in pieces if name in piece.refs), None),
    }
    return render(request, "documents/source.html", context)


def _proofs(passages: list[Passage], asked: str) -> list[Proof]:
    """Each record once, in the order in which its words stand in the text."""
    records = records_of((one.record_label, one.record_id) for one in passages)
    words: dict[tuple[str, int], list[Passage]] = {}
    for passage in passages:
        key = (passage.record_label, passage.record_id)
        if key in records:
            words.setdefault(key, []).append(passage)
    return [
        Proof(
            record=records[key],
            kind=str(records[key]._meta.verbose_name),
            words=list(dict.fromkeys(one.words for one in found)),
            url=page_of(records[key]),
            anchor=f"passage-{found[0].pk}",
            current=any(str(one.pk) == asked for one in found),
        )
        for key, found in words.items()
    ]
