"""The first words of an article about something on record, so that nobody types them again."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language

from comity.shared.localized_text import LocalizedText, text_language
from comity.timeline.models import Entry
from comity.visits.models import Visit


def from_entry(entry: Entry) -> dict[str, Any]:
    """Title, date, partners and what came of it; what was agreed for print stands as quotations."""
    said = [
        f"> {statement.words.shown(get_language()).text}"
        for statement in entry.statements.all()
        if statement.agreed_for_print
    ]
    return _known(entry.title, [entry.outcome], said) | {
        "entry": entry,
        "event": entry.event,
        "when": entry.when,
        "partners": list(entry.partnerships.all()),
    }


def from_visit(visit: Visit) -> dict[str, Any]:
    """Title, date and partners, who headed the delegation, what it was shown."""
    shown = [str(row) for row in visit.venue_rows.select_related("venue")]
    return _known(
        visit.title, [visit.purpose, visit.outcome], [f"- {place}" for place in shown]
    ) | {
        "visit": visit,
        "entry": visit.entry,
        "when": visit.when,
        "partners": list(visit.partnerships.all()),
    }


def _known(
    title: LocalizedText, paragraphs: Iterable[LocalizedText], more: Iterable[str]
) -> dict[str, Any]:
    """In the writer's language where the record speaks it, else in the record's own."""
    mine = text_language(get_language())
    language = mine if mine in title.texts else title.original or mine
    told = [text.texts[language] for text in paragraphs if text.texts.get(language)]
    return {
        "language": language,
        "title": title.texts.get(language, ""),
        "body": "\n\n".join(filter(None, [*told, "\n".join(more)])),
    }
