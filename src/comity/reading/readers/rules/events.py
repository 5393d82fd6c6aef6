"""What happened when: one event for each dated doing, and for what the text is about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from comity.reading.found import Event, EventKind, Institution, Person, Span
from comity.reading.readers.rules.dates import DateFound, with_year, within
from comity.reading.readers.rules.directions import direction
from comity.reading.readers.rules.event_words import (
    FOUNDED,
    MOBILITY_OUT,
    NO_EVENT,
    ONLY_MEETING,
    RANKING,
    TRIGGERS,
    UNTIL,
)
from comity.reading.readers.rules.page import Page
from comity.reading.readers.rules.surroundings import host_of, place_of, supporter_of
from comity.shared.edtf import parse

NO_DATE: tuple[DateFound | None, ...] = (None,)
LONGEST_SUMMARY = 240
SHORT_TEXT = 700
# What was founded this long before the text is history, not a step of the cooperation.
HISTORY_YEARS = 25
BESIDE: tuple[EventKind, ...] = ("visit_in", "visit_out", "signing", "renewal")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_HAS_TITLE = 3
# What is told of such a thing is no vaguer word for a visit, a meeting or a signing.
_OWN_DOINGS = frozenset(("conference", "programme_launch", "joint_lab", "office_opening"))


def events(
    page: Page, named: list[Institution], persons: list[Person], framing: list[Span]
) -> list[Event]:
    """The events in the order of the text; `framing` are initiatives, whose years are theirs."""
    found: list[Event] = []
    for sentence in page.sentences:
        dated = [date for date in within(page.dates, sentence) if _counts(page, date, framing)]
        kinds = _kinds(page, sentence, named, persons)
        for date in dated or NO_DATE:
            event = _event(page, named, sentence, date, kinds)
            if event is not None:
                found.append(event)
    return _with_signing(page, _dated_by_line(page, _once(page, found)))


def signing_day(happened: list[Event]) -> str | None:
    """The day of the signing: its own event's, else that of the visit or meeting told of."""
    dated = [event for event in happened if event.date]
    own = [event.date for event in dated if event.kind in {"signing", "renewal"}]
    if own:
        return own[0]
    days = [
        event.date for event in dated
        if event.date and event.kind != "other" and parse(event.date).precision == "day"
    ]  # fmt: skip
    return max(days, default=None)


def _with_signing(page: Page, found: list[Event]) -> list[Event]:
    """A signing without a day of its own belongs to the visit or meeting the text tells of."""
    signing = next((event for event in found if event.kind == "signing" and not event.date), None)
    day = signing_day(found) if signing else None
    if signing is None or day is None:
        return found
    found = [event for event in found if event is not signing]
    main = next(event for event in found if event.date == day)
    kinds: list[EventKind] = ["signing"] if main.kind == "other" else ["signing", main.kind]
    kind = _leading(page, kinds)
    merged = replace(main, kind=kind, also=_beside(kind, [*kinds, *main.also]))
    return [merged if event is main else event for event in found]


def _counts(page: Page, date: DateFound, framing: list[Span]) -> bool:
    if date is page.date_line or (
        page.own_date_line and page.date_line and date.span == page.date_line.span
    ):
        return False
    if page.date_line and date.span == page.date_line.span and not _opens_event(page):
        return False
    if page.quoted(date.span) and date.span.of(page.text)[:1] in "今昨":
        return False
    if page.in_title_marks(date.span) or any(other.meets(date.span) for other in framing):
        return False
    sentence = page.sentence_at(date.span.start).of(page.text)
    before = page.text[max(0, date.span.start - 20) : date.span.start]
    lasts = UNTIL.match(date.span.of(page.text))
    if RANKING.search(sentence) or NO_EVENT.search(before) or lasts:
        return False
    return not (FOUNDED.search(sentence) and date.value and _long_ago(page, date))


def _opens_event(page: Page) -> bool:
    """Whether the date line begins the sentence that tells the event: '28 March 2019, X signed'."""
    line = page.date_line
    if line is None or page.own_date_line:
        return False
    return (
        page.sentence_at(line.span.start).start == line.span.start
        and page.text[line.span.end] == ","
    )


def _long_ago(page: Page, date: DateFound) -> bool:
    now = parse(page.published).year if page.published else page.context.today.year
    return parse(date.value).year < now - HISTORY_YEARS


def _kinds(
    page: Page, sentence: Span, named: list[Institution], persons: list[Person]
) -> list[EventKind]:
    words = sentence.of(page.text)
    kinds: list[EventKind] = []
    for trigger, pattern in TRIGGERS.items():
        if pattern.search(words):
            if trigger == "visit" and ONLY_MEETING.search(words):
                kinds.append("meeting")
                continue
            kind = direction(page, sentence, named, persons) if trigger == "visit" else trigger
            kinds.append(kind)
    if not kinds and MOBILITY_OUT.search(words):
        kinds.append("visit_out")
    return kinds


def _event(
    page: Page,
    named: list[Institution],
    sentence: Span,
    date: DateFound | None,
    kinds: list[EventKind],
) -> Event | None:
    if date is None and (not kinds or page.quoted(sentence)):
        return None
    value = _value(page, sentence, date)
    kind: EventKind = _leading(page, kinds) if kinds else "other"
    if date is not None and not value and not kinds:
        return None
    return Event(
        kind=kind,
        span=sentence,
        summary=_summary(page, sentence),
        date=value or None,
        place=place_of(page, sentence, named),
        host=host_of(page, sentence, named) if kind == "office_opening" else None,
        supporter=supporter_of(page, sentence, named),
        also=_beside(kind, kinds),
    )


def _beside(kind: EventKind, kinds: Sequence[EventKind]) -> tuple[EventKind, ...]:
    """Visit and signing stand beside one another on one day; other words only colour them."""
    if kind not in BESIDE:
        return ()
    return tuple(dict.fromkeys(each for each in kinds if each in BESIDE and each != kind))


def _leading(page: Page, kinds: Sequence[EventKind]) -> EventKind:
    """Of several, the one the headline names."""
    title = page.title.of(page.text)
    if "office_opening" in kinds:
        return "office_opening"
    for kind in kinds:
        if kind == "meeting" and len(kinds) > 1:
            continue  # 'meeting' says least
        if _trigger(kind).search(title):
            return kind
    return kinds[0]


def _value(page: Page, sentence: Span, date: DateFound | None) -> str:
    if date is None:
        return ""
    if date.value:
        return date.value
    # A day without a year: the year the sentence or the headline says some other way.
    for stretch in (sentence, page.title):
        years = {int(year) for year in _YEAR.findall(stretch.of(page.text))}
        if len(years) == 1:
            return with_year(date, years.pop()).value
    return ""


def _summary(page: Page, sentence: Span) -> str:
    words = " ".join(sentence.of(page.text).split())
    if len(words) <= LONGEST_SUMMARY:
        return words
    return words[:LONGEST_SUMMARY].rsplit(" ", 1)[0].rstrip(" ,;") + "…"


def _once(page: Page, found: list[Event]) -> list[Event]:
    """Each event once: the same day is one event, what is vague gives way to what is exact."""
    dated: dict[str, Event] = {}
    for event in found:
        if event.date and event.date in dated:
            dated[event.date] = _fuller(page, dated[event.date], event)
        elif event.date:
            dated[event.date] = event
    for value in list(dated):
        exact = [event for other, event in dated.items() if other != value and _holds(value, other)]
        own = dated[value].kind in _OWN_DOINGS and not any(
            dated[value].kind in {event.kind, *event.also} for event in exact
        )
        if exact and not own:
            del dated[value]
    kinds = {event.kind for event in dated.values()}
    undated: dict[EventKind, Event] = {}
    for event in found:
        if (
            not event.date
            and event.kind not in kinds
            and event.kind not in undated
            and _is_main(page, event)
        ):
            undated[event.kind] = event
    return sorted([*dated.values(), *undated.values()], key=lambda event: event.span)


def _fuller(page: Page, one: Event, other: Event) -> Event:
    """Of two sentences about one day the longer, with the kind that the headline names."""
    kinds = [kind for kind in (one.kind, other.kind) if kind != "other"]
    longer = other if _heading(page, one) else one
    kind = _leading(page, kinds) if kinds else "other"
    subheading = _heading(page, one) and not page.title.holds(one.span)
    if subheading and other.kind == "meeting":
        kind = other.kind
    elif not _heading(page, one) and one.kind != "other" and not _named_in_title(page, other.kind):
        kind = one.kind
    return replace(
        longer,
        kind=kind,
        place=one.place or other.place,
        host=one.host or other.host,
        also=_beside(kind, [one.kind, *one.also, other.kind, *other.also]),
    )


def _named_in_title(page: Page, kind: EventKind) -> bool:
    return kind != "other" and bool(_trigger(kind).search(page.title.of(page.text)))


def _trigger(kind: EventKind) -> re.Pattern[str]:
    return TRIGGERS["visit" if kind in {"visit_in", "visit_out"} else kind]


def _heading(page: Page, event: Event) -> bool:
    return page.text[event.span.end - 1] not in ".!?。！？”»"


def _holds(vague: str, exact: str) -> bool:
    """Whether `exact` is a day or month inside the season or month `vague`."""
    one, other = parse(vague), parse(exact)
    return (
        one.precision in {"season", "month"}
        and other.precision in {"day", "month", "interval"}
        and one.earliest <= other.earliest
        and other.latest <= one.latest
    )


def _is_main(page: Page, event: Event) -> bool:
    """An undated event counts when the headline or the first sentences tell it, or it is a signing."""
    first = page.sentences[: _HAS_TITLE + 1]
    return event.kind in {"signing", "renewal"} or any(one == event.span for one in first)


def _dated_by_line(page: Page, found: list[Event]) -> list[Event]:
    """A short note of one event under its date: the date is the event's."""
    line = page.date_line
    if not page.own_date_line or line is None or len(page.text) > SHORT_TEXT:
        return found
    if any(event.date for event in found) or not found:
        return found
    main = max(found, key=lambda event: (not _heading(page, event), -event.span.start))
    return [replace(event, date=line.value) if event is main else event for event in found]
