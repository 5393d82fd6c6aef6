"""What happened when: entries of the timeline; what happened on one day is asked as one."""

import re
from collections import defaultdict
from typing import Any, TypedDict

from comity.reading import found
from comity.reading.found import Span
from comity.reading.proposals.suggestion import Reason, Suggestion, Text, why
from comity.reading.statuses import Kind
from comity.shared.edtf import parse
from comity.timeline.models import Entry

_HEADED = re.compile(
    r"(?:headed|led|chaired)\s+by\b|под\s+руководством|во\s+главе\s+с|возглав\w+|率|带队|为首",
    re.IGNORECASE,
)
HEAD_WITHIN = 90
VISITS = ("visit_in", "visit_out")
_ORDER = ("visit_in", "visit_out", "signing", "renewal")
_VAGUE = {"month": "month_only", "season": "season_only", "year": "year_only"}


class Values(TypedDict):
    """`kinds` happened on one day; `partners`, `head` are refs; `ahead` says it is only planned."""

    kinds: list[str]
    when: str
    title: dict[str, Any]  # a person's own title, {} for the one made from the kind
    outcome: str
    place: str
    partners: list[str]
    head: str
    ahead: bool


def suggest(text: Text) -> None:
    """Suggest each dated happening, those of one day together, newest first."""
    for events in _together(text.found.events):
        text.add(_suggestion(events, text))
    if not text.of(Kind.HAPPENING) and text.found.quotations and text.published:
        text.add(_news(text))


def _together(events: tuple[found.Event, ...]) -> list[list[found.Event]]:
    """A visit and a signing of one day belong together; anything else stands alone."""
    by_day: dict[str, list[list[found.Event]]] = defaultdict(list)
    for event in events:
        if event.kind == "office_opening":
            continue
        same = by_day[event.date or ""]
        kinds = {each.kind for group in same for each in group}
        joins = event.kind in _ORDER and event.date and same and event.kind not in kinds
        near = [group for group in same if group[0].kind in _ORDER] if joins else []
        if near and not (event.kind in VISITS and kinds & set(VISITS)):
            near[0].append(event)
        else:
            same.append([event])
    groups = [group for same in by_day.values() for group in same]
    return sorted(groups, key=_newest_first)


def _newest_first(group: list[found.Event]) -> tuple[int, int]:
    date = group[0].date
    return (-parse(date).earliest.toordinal() if date else 0, group[0].span.start)


def _suggestion(events: list[found.Event], text: Text) -> Suggestion:
    kinds = sorted(
        {kind for each in events for kind in (each.kind, *each.also)},
        key=lambda kind: _ORDER.index(kind) if kind in _ORDER else len(_ORDER),
    )
    when = events[0].date or ""
    spans = [each.span for each in events]
    partners = text.partners()
    values = Values(
        kinds=[*kinds],
        when=when,
        title={},
        outcome=_outcome(events),
        place=next((each.place for each in events if each.place), "") or "",
        partners=partners,
        head=_head(spans, text) if set(kinds) & set(VISITS) else "",
        ahead=_lies_ahead(when, text),
    )
    suggestion = Suggestion(
        Kind.HAPPENING,
        dict(values),
        spans,
        reasons=_reasons(values),
        certain=bool(when and partners) and kinds != ["other"] and not values["ahead"],
    )
    suggestion.known = _known(suggestion, text)
    return suggestion


def _outcome(events: list[found.Event]) -> str:
    """The text's words, once each; what another one holds already is left out."""
    said: list[str] = []
    for each in sorted(events, key=lambda event: -len(event.summary)):
        if each.summary and not any(each.summary in longer for longer in said):
            said.append(each.summary)
    return " ".join(said)


def _reasons(values: Values) -> list[Reason]:
    reasons = []
    if not values["when"]:
        reasons.append(why("no_date"))
    else:
        precision = parse(values["when"]).precision
        if precision in _VAGUE:
            reasons.append(why(_VAGUE[precision]))
    if not values["partners"]:
        reasons.append(why("no_partner"))
    if values["ahead"]:
        reasons.append(why("ahead"))
    return reasons


def _lies_ahead(when: str, text: Text) -> bool:
    """Announced in the text, not yet so on the day it was published."""
    if not when or not text.published:
        return False
    return parse(when).earliest > parse(text.published).latest


def _head(spans: list[Span], text: Text) -> str:
    """The person who headed the delegation, when the text says so right before the name."""
    words = text.found.text
    for person in text.of(Kind.PERSON):
        for span in person.spans:
            near = words[max(0, span.start - HEAD_WITHIN) : span.start].rpartition("\n")[2]
            ahead = words[span.end : span.end + 6]
            here = any(abs(span.start - each.start) < len(words) for each in spans)
            if here and (_HEADED.search(near) or ahead.startswith(("率", "带队"))):
                return person.ref
    return ""


def _known(suggestion: Suggestion, text: Text) -> Entry | None:
    """The entry with one of these partners, at this very date, of one of these kinds."""
    values = suggestion.values
    if cited := text.cited("timeline.entry", suggestion.spans):
        entry: Entry | None = Entry.objects.filter(pk=cited, when=values["when"]).first()
        if entry is not None:
            return entry
    ids = text.partnership_ids()
    if not ids or not values["when"]:
        return None
    return known_entry(ids, values["when"], values["kinds"])


def known_entry(partnership_ids: list[int], when: str, kinds: list[str]) -> Entry | None:
    """An entry on record that says the same."""
    entry: Entry | None = (
        Entry.objects.filter(
            partner_rows__partnership__in=partnership_ids, when=when, kind__in=kinds
        )
        .order_by("id")
        .first()
    )
    return entry


def _news(text: Text) -> Suggestion:
    """Words said in public need something to stand at: the news of the day."""
    first = text.found.text.partition("\n")[0]
    values = Values(
        kinds=["news"],
        when=text.published,
        title={},
        outcome=first,
        place="",
        partners=text.partners(),
        head="",
        ahead=False,
    )
    span = Span(0, max(len(first), 1))
    suggestion = Suggestion(Kind.HAPPENING, dict(values), [span])
    suggestion.known = _known(suggestion, text)
    return suggestion
