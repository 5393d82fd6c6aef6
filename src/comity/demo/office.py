"""The university itself: its people with log-ins, units, venues, regions, offices, events."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.hashers import make_password

from comity import audit
from comity.accounts.models import User
from comity.audit import Actor
from comity.demo.dice import Dice
from comity.demo.pile import Pile
from comity.demo.words import cities, load, text
from comity.institutions.models import Institution, InstitutionName, NameChange, Unit, Venue
from comity.institutions.queries import by_ror
from comity.institutions.statuses import NameKind
from comity.institutions.use_cases.choose_home import choose_home
from comity.partners.models import (
    Initiative,
    InitiativePlace,
    OfficeAbroad,
    Person,
    PersonName,
    Position,
    Region,
    RegionPart,
)
from comity.partners.use_cases.add_person import Name, fill_person
from comity.partners.use_cases.keep_columns import fill_sort_keys
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines
from comity.timeline.models import Event

PASSWORD = "a demo is open to everybody"  # noqa: S105 - it is printed at every start
DOMAIN = "demo.example"


@dataclass(slots=True)
class Office:
    """What partners' stories are made with."""

    home: Institution
    users: dict[str, User]
    units: dict[str, Unit] = field(default_factory=dict)
    venues: list[Venue] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    events: list[tuple[Event, frozenset[str]]] = field(default_factory=list)
    initiatives: list[tuple[Initiative, frozenset[str]]] = field(default_factory=list)


def make_office(actor: Actor, dice: Dice, pile: Pile) -> Office:
    """Everything that is ours before the first partner."""
    data = load("office")
    home = by_ror(data["home"]["ror"])
    if home is None:
        raise LookupError("the home university is not among the institutions")
    choose_home(actor=actor, institution=home)
    home.city_names = cities()[home.country, home.city]
    home.save(update_fields=["city_names"])
    office = Office(home, _users(actor, dice, data["people"]))
    _aliases(pile, home, data["home"]["aliases"])
    _places(pile, office, data)
    _people(pile, office, data)
    _regions(pile, office, data["regions"])
    for one in data["offices"]:
        add_office(pile, one)
    for one in data["initiatives"]:
        office.initiatives.append((add_initiative(pile, one), frozenset(one["places"])))
    _events(pile, office, data["events"])
    return office


def _users(actor: Actor, dice: Dice, people: list[dict[str, Any]]) -> dict[str, User]:
    password = make_password(PASSWORD)
    users = {
        one["login"]: User(
            code=dice.code(),
            email=f"{one['login']}@{DOMAIN}",
            password=password,
            name=one["name"],
            language=one["language"],
            time_zone="Europe/Moscow",
            roles=one["roles"],
        )
        for one in people
    }
    for user in users.values():
        user.save()
        audit.record(actor, "add_account", user, after=audit.snapshot(user))
    return users


def _aliases(pile: Pile, home: Institution, aliases: list[list[str]]) -> None:
    known = set(home.names.values_list("value", flat=True))
    for value, language in aliases:
        if value not in known:
            pile.add(
                InstitutionName(
                    institution=home, value=value, language=language, kind=NameKind.ALIAS
                )
            )
    pile.add(NameChange(institution=home))


def _places(pile: Pile, office: Office, data: dict[str, Any]) -> None:
    for one in data["units"]:
        unit = Unit(
            institution=office.home,
            parent=office.units.get(one.get("parent", "")),
            name=text(one, "ru"),
            aliases=one.get("aliases", []),
            kind=one.get("kind", ""),
        )
        unit.fill_search()
        office.units[one["key"]] = pile.add(unit)
    office.venues = [
        pile.add(
            Venue(
                unit=office.units.get(one["unit"]),
                name=text(one, "ru"),
                aliases=one.get("aliases", []),
                capacity=one["capacity"],
            )
        )
        for one in data["venues"]
    ]


def _people(pile: Pile, office: Office, data: dict[str, Any]) -> None:
    for one in data["home_people"]:
        full = f"{one['given']} {one['patronymic']} {one['family']}"
        names = [
            Name("ru", full, one["family"], one["given"], one["patronymic"], own_spelling=True),
            Name("en", one["en"]),
            Name("zh", one["zh"]),
        ]
        post = data["posts"][one["post"]]
        office.people.append(
            add_person(pile, names, office.home, text(post, "ru"), office.units[one["unit"]])
        )


def add_person(
    pile: Pile,
    names: list[Name],
    institution: Institution,
    title: LocalizedText,
    unit: Unit | None = None,
    **post: Any,
) -> Person:
    """A person with names and one post."""
    person = Person()
    fill_person(person, names)
    pile.add(person)
    for name in names:
        values = {key: getattr(name, key) for key in Name.__dataclass_fields__}
        pile.add(PersonName(person=person, **values))
    pile.add(Position(person=person, institution=institution, unit=unit, title=title, **post))
    return person


def _regions(pile: Pile, office: Office, regions: list[dict[str, Any]]) -> None:
    for one in regions:
        region = Region(
            names=text(one),
            is_key="key_since" in one,
            key_since=one.get("key_since", ""),
            key_why=text(one.get("why", {})),
            owner=office.users[one["owner"]],
        )
        fill_sort_keys(region, region.names)
        pile.add(region)
        for place in one["places"]:
            pile.add(RegionPart(region=region, place=place))


def add_office(pile: Pile, one: dict[str, Any]) -> OfficeAbroad:
    """An office of ours abroad."""
    abroad = OfficeAbroad(
        kind=one["kind"],
        name=text(one["name"], "ru"),
        country=one["country"],
        subdivision=one["subdivision"],
        place=text(one["place"]),
        host_words=text(one.get("host_words", {})),
        supporter_words=text(one.get("supporter_words", {})),
    )
    abroad.set_when(one["opened"])
    return pile.add(abroad)


def add_initiative(pile: Pile, one: dict[str, Any]) -> Initiative:
    """What frames the work of many."""
    initiative = Initiative(
        name=text(one["name"]),
        level=one["level"],
        aims=text(one.get("aims", {})),
        declared_by=text(one.get("declared_by", {})),
    )
    initiative.set_when(one["period"])
    pile.add(initiative)
    for place in one["places"]:
        pile.add(InitiativePlace(initiative=initiative, place=place))
    return initiative


def _events(pile: Pile, office: Office, events: list[dict[str, Any]]) -> None:
    for one in events:
        for when in one["when"]:
            year = when[:4]
            name = {tag: f"{one[tag]} {year}" for tag in ("en", "ru")} | {
                "zh": f"{year}年{one['zh']}"
            }
            event = Event(name=text(name), place=text(one["place"]), country=one["country"])
            event.set_when(when)
            event.search = search_lines(event.name, event.place)
            office.events.append((pile.add(event), frozenset(one["from"].split())))
