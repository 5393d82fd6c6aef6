"""Keep the columns of Partnership that repeat, for lists, what other tables know.

Upper rooms call these inside their own use cases after each change; nothing else writes the
columns. They carry no version: nobody edits them, so nobody can be overwritten.
"""

from datetime import date

from comity.institutions.models import Institution
from comity.partners.models import Partnership, Person, Region
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines
from comity.shared.sort_keys import sort_key

NO_DAY = "~"  # after every day, so that a list by what is next ends with what has none


def fill_names(partnership: Partnership) -> None:
    """Take names, place and their keys from the institution into an unsaved partnership."""
    institution = partnership.institution
    partnership.names = institution.names_by_language()
    partnership.country = institution.country
    partnership.subdivision = institution.subdivision
    partnership.search = search_words(institution)
    fill_sort_keys(partnership, partnership.names)


def fill_sort_keys(record: Partnership | Person | Region, names: LocalizedText) -> None:
    """The key of the name that each interface language shows, in that language's order."""
    record.sort_en = sort_key(names.shown("en").text, "en")
    record.sort_ru = sort_key(names.shown("ru").text, "ru")
    record.sort_zh = sort_key(names.shown("zh").text, "zh")


def search_words(institution: Institution) -> str:
    """Every name of the institution and of its city, folded, one a line."""
    names = (name.value for name in institution.names.all())
    return search_lines(*names, institution.town)


def keep_names(institution: Institution) -> None:
    """After an institution's names or place changed."""
    for partnership in Partnership.all_objects.filter(institution=institution):
        partnership.institution = institution
        fill_names(partnership)
        partnership.save(
            update_fields=[
                "names",
                "country",
                "subdivision",
                "search",
                "sort_en",
                "sort_ru",
                "sort_zh",
            ]
        )


def keep_last_entry(partnership_id: int, *, when: str, key: str, title: LocalizedText) -> None:
    """After the timeline changed: its newest entry, or empty values when none is left."""
    Partnership.all_objects.filter(pk=partnership_id).update(
        last_when=when, last_key=key, last_title=title
    )


def keep_next_commitment(partnership_id: int, *, due: date | None, words: LocalizedText) -> None:
    """After a promise changed: the open one that is due first."""
    Partnership.all_objects.filter(pk=partnership_id).update(
        next_due=due, next_key=due.isoformat() if due else NO_DAY, next_words=words
    )


def keep_agreements_in_force(partnership_id: int, count: int) -> None:
    """After an agreement changed: how many are in force."""
    Partnership.all_objects.filter(pk=partnership_id).update(agreements_in_force=count)
