"""What lists and pages say of a partner besides its name: the other name, the next day."""

import datetime as dt
import unicodedata
from typing import Any

from comity.shared.dates_shown import show_day, show_short
from comity.shared.edtf import of_day
from comity.shared.localized_text import LocalizedText, Shown
from comity.shared.places import languages_of

SOON = dt.timedelta(days=7)


def other_name(names: LocalizedText, language: str | None, country: str = "") -> Shown | None:
    """A second name beside the one the reader reads: as written at home, else the English one."""
    shown = names.shown(language).lang
    at_home = languages_of(country) or (names.original, "zh")
    for tag in dict.fromkeys((*at_home, "en")):
        text = names.texts.get(tag, "")
        if tag != shown and text and _is_read_here(text):
            return Shown(text, tag)
    return None


def _is_read_here(text: str) -> bool:
    """Whether it is in a script that the readers of our languages can make out."""
    script = unicodedata.name(text[0], "").partition(" ")[0]
    return script in {"LATIN", "CYRILLIC", "CJK"}


def due_words(due: dt.date | None, today: dt.date, language: str | None) -> str:
    """A day without its year when it is this year's."""
    if due is None:
        return ""
    near = due.year == today.year
    return show_short(of_day(due), language) if near else show_day(due, language)


def urgency(due: dt.date | None, today: dt.date) -> str:
    """'bad' when the day has passed, 'warn' when it is near."""
    if due is None:
        return ""
    return "bad" if due < today else "warn" if due - today <= SOON else ""


def post_label(post: Any) -> str:
    """'Fu Mengyin, Rector': a post as it is chosen for what its holder does there."""
    return f"{post.person}, {post.title}"
