"""Reading events."""

from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from comity.institutions.models import Unit
from comity.partners.models import Person
from comity.partners.queries.concerning import of_year
from comity.partners.queries.partnerships import name_column
from comity.shared.search_column import called_so_first, with_words
from comity.timeline.models import Entry, EntryPerson, Event, EventOrganiser


def visible_to(user: Any) -> QuerySet[Event]:
    """The events this person may see."""
    if not user.has_perm("timeline.view_event"):
        return Event.objects.none()
    return Event.objects.all()


def event_list(user: Any, *, text: str = "", year: str = "", country: str = "") -> QuerySet[Event]:
    """Events with how many entries tell of them (`entry_count`)."""
    rows = of_year(with_words(visible_to(user), text), year)
    if country:
        rows = rows.filter(country=country)
    told = Count("entries", filter=Q(entries__deleted_at=None))
    found: QuerySet[Event] = rows.annotate(entry_count=told)
    return found


def with_organisers(user: Any) -> QuerySet[Event]:
    """Events for a page of their own; `entry_page` reads the entries that point to one."""
    organisers = EventOrganiser.objects.select_related("institution")
    return visible_to(user).prefetch_related(Prefetch("organisers", organisers))


def people_of(entries: QuerySet[Entry], language: str | None, limit: int) -> list[Person]:
    """Who took part in these entries, by name, each once; one query."""
    rows = EntryPerson.objects.filter(entry__in=entries)
    people = Person.objects.filter(pk__in=rows.values("person"))
    return list(people.order_by(name_column(language), "pk")[:limit])


def units_of(entries: QuerySet[Entry], limit: int) -> list[Unit]:
    """Which units took part in these entries, each once; one query."""
    rows = Entry.units.through.objects.filter(entry__in=entries)
    return list(Unit.objects.filter(pk__in=rows.values("unit")).order_by("pk")[:limit])


def found_by(rows: QuerySet[Event], words: str, limit: int = 8) -> QuerySet[Event]:
    """Of these, for a box in which an event is picked: all of the words, wherever they stand."""
    return with_words(rows, words).order_by(called_so_first(words), "-when_key", "-pk")[:limit]


def named(words: str) -> QuerySet[Event]:
    """For a form's field that is searched without scripts."""
    return found_by(Event.objects.all(), words, limit=12)
