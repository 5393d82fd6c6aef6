"""A partnership as a line of a list in the reader's words, so that the template only prints."""

import datetime as dt
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language

from comity.partners.models import Partnership
from comity.partners.statuses import SIGNS
from comity.shared.dates_shown import show, show_day, show_short
from comity.shared.edtf import of_day
from comity.shared.localized_text import LocalizedText, Shown
from comity.shared.places import languages_of, place_line

SOON = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """What the list prints; `urgency` is '', 'warn' or 'bad'."""

    address: str
    name: Shown
    other: Shown | None
    city: str
    wide: str
    sign_class: str
    sign_word: str
    last: str
    last_title: Shown
    due: str
    urgency: str
    next_words: Shown
    in_force: int
    in_force_class: str
    owner: str


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


def _second(names: LocalizedText, language: str | None, country: str) -> Shown | None:
    other = other_name(names, language, country)
    return _marked(other) if other else None


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


def partner_rows(partnerships: Iterable[Partnership], today: dt.date) -> list[PartnerRow]:
    """Lines for this reader; no query."""
    language = get_language()
    blank = "-" * 12
    pattern = reverse("dossier:partner", args=[blank])
    signs = {
        stage: (f"{sign.shape} {sign.colour}", str(sign.word)) for stage, sign in SIGNS.items()
    }
    return [
        PartnerRow(
            address=pattern.replace(blank, one.code),
            name=_marked(one.names.shown(language)),
            other=_second(one.names, language, one.country),
            city=one.institution.city,
            wide=place_line(one.country, one.subdivision, "", language),
            sign_class=signs[one.stage][0],
            sign_word=signs[one.stage][1],
            last=show(one.last_when, language),
            last_title=_marked(one.last_title.shown(language)),
            due=due_words(one.next_due, today, language),
            urgency=urgency(one.next_due, today),
            next_words=_marked(one.next_words.shown(language)),
            in_force=one.agreements_in_force,
            in_force_class="" if one.agreements_in_force else " none",
            owner=str(one.owner) if one.owner else "",
        )
        for one in partnerships
    ]


def _marked(shown: Shown) -> Shown:
    """With the tag a page carries: Chinese of ours is written in simplified characters."""
    return Shown(shown.text, "zh-Hans") if shown.lang == "zh" else shown
