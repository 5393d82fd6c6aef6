"""What was said by whom, at what happened."""

from typing import TypedDict

from comity.reading import found
from comity.reading.proposals.alike import names_agree, same_words
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind
from comity.timeline.models import Entry, Statement


class Values(TypedDict):
    """`person` and `happening` are refs; `speaker` the name as the text gives it."""

    words: str
    speaker: str
    person: str
    happening: str
    for_print: bool


def suggest(text: Text) -> None:
    """Suggest each quotation with its speaker."""
    happening = _said_at(text)
    on_record = known_statements(happening.known) if happening else []
    for each in text.found.quotations:
        text.add(_suggestion(each, text, happening, on_record))


def _suggestion(
    each: found.Quotation, text: Text, happening: Suggestion | None, on_record: list[Statement]
) -> Suggestion:
    words = each.span.of(text.found.text).strip(" \n«»“”\"'")
    person = _speaker(each.speaker, text)
    values = Values(
        words=words,
        speaker=each.speaker or "",
        person=person,
        happening=happening.ref if happening else "",
        for_print=False,
    )
    known = next((row.entry for row in on_record if same_words(row.words, words)), None)
    return Suggestion(
        Kind.STATEMENT,
        dict(values),
        [each.span],
        [why("not_for_print")],
        known=known,
    )


def _said_at(text: Text) -> Suggestion | None:
    """The newest happening that is over: what the text reports from."""
    over = [each for each in text.of(Kind.HAPPENING) if not each.values["ahead"]]
    dated = [each for each in over if each.values["when"]]
    return next(iter(dated or over), None)


def _speaker(name: str | None, text: Text) -> str:
    for person in text.of(Kind.PERSON):
        spelt = [person.values["name"], *person.values["spellings"]]
        if name and any(names_agree(name, each) for each in spelt):
            return person.ref
    return ""


def known_statements(entry: object) -> list[Statement]:
    """What is kept as said on that day at entries with the same partners."""
    if not isinstance(entry, Entry):
        return []
    return list(
        Statement.objects.filter(
            entry__deleted_at=None,
            entry__when=entry.when,
            entry__partner_rows__partnership__in=entry.partner_rows.values("partnership"),
        ).select_related("entry")
    )
