"""The partners: which institutions, how far the work has come, who is who there."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from comity import audit
from comity.audit import Actor
from comity.demo.dice import Dice, Turns
from comity.demo.office import Office, add_person
from comity.demo.pile import Pile
from comity.demo.words import LANGUAGES, Piece, Writer, cities, load, text
from comity.institutions.display import displayed
from comity.institutions.models import Institution, InstitutionName, NameChange, Unit
from comity.institutions.statuses import NameKind
from comity.partners.models import FocusArea, Partnership, Person, PersonTitle
from comity.partners.statuses import Stage, Tier
from comity.partners.use_cases.add_person import Name
from comity.partners.use_cases.keep_columns import fill_names
from comity.timeline.models import Entry

EURASIA = frozenset("KZ KG UZ TJ BY AM AZ GE MN".split())
SOUTH = frozenset("IN IR EG AE MA TN NG GH KE ET ZA TR".split())
ASIA = frozenset("CN KR JP VN TH MY SG ID".split())
STAGES: dict[str, float] = {
    Stage.PROSPECT: 9,
    Stage.ACQUAINTED: 11,
    Stage.EXPLORING: 17,
    Stage.AGREED: 15,
    Stage.ACTIVE: 34,
    Stage.DORMANT: 10,
    Stage.ENDED: 4,
}
IN_CHINA: dict[str, float] = {
    Stage.ACQUAINTED: 5,
    Stage.EXPLORING: 13,
    Stage.AGREED: 20,
    Stage.ACTIVE: 55,
    Stage.DORMANT: 7,
}
# Words of an institution's name -> places in the list of areas that suit it.
SPECIAL = {
    "Petrol": (5, 17), "Oil": (5, 17), "Electric Power": (5, 6), "Maritime": (19, 11),
    "Ocean": (19, 16), "Mining": (7, 17), "Posts": (22, 9), "Foreign": (14, 23),
    "Jiaotong": (11, 0), "Aero": (1, 18), "Beihang": (1, 18), "Hohai": (20, 16),
    "Chemical": (7, 16), "Slav": (14, 23), "Information": (22, 9), "Economics": (23, 15),
    "Foscari": (14, 23),
}  # fmt: skip


@dataclass(slots=True)
class Partner:
    """One partner with what its story needs at hand."""

    institution: Institution
    partnership: Partnership
    desk: str
    dice: Dice
    writer: Writer
    areas: list[Piece]
    units: list[Unit]
    since: dt.date
    until: dt.date
    people: list[Person] = field(default_factory=list)
    focus_areas: list[FocusArea] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    signed: list[tuple[dt.date, Entry]] = field(default_factory=list)
    began: dt.date | None = None
    _turns: dict[str, Turns] = field(default_factory=dict)

    @property
    def stage(self) -> str:
        """Where the work stands today."""
        return self.partnership.stage

    def turns(self, name: str, choices: Sequence[Any]) -> Any:
        """The next of the choices: each comes once before any comes again."""
        if name not in self._turns:
            self._turns[name] = Turns(self.dice, choices)
        return self._turns[name].next()

    @property
    def owner(self) -> Any:
        """The colleague who looks after it."""
        return self.partnership.owner


def name_partners(actor: Actor, pile: Pile, limit: int | None) -> None:
    """Each chosen institution, and the story's, has names in three languages and its province."""
    chosen = {one["ror"]: one for one in _named(limit)}
    changed = []
    for institution in _with_names(list(chosen)):
        one = chosen[institution.ror]
        added = [
            pile.add(
                InstitutionName(
                    institution=institution, value=one[tag], language=tag, kind=NameKind.LABEL
                )
            )
            for tag in LANGUAGES
            if tag not in institution.display.texts
        ]
        if added:
            institution.display = displayed([*institution.names.all(), *added])
            pile.add(NameChange(institution=institution))
            after = {"names": [name.value for name in added]}
            audit.record(actor, "institutions.add_name", institution, after=after)
        _place(institution)
        changed.append(institution)
    Institution.objects.bulk_update(
        changed, ["display", "subdivision", "city_names", "corrected"], batch_size=500
    )


def _named(limit: int | None) -> list[dict[str, str]]:
    return [*load("partners")[:limit], load("office")["story_partner"]]


def _place(institution: Institution) -> None:
    """What the city is called in three languages, and its province.

    The registry's older records know the city of a Chinese university and not its province.
    """
    known = cities().get((institution.country, institution.city))
    if known:
        institution.city_names = known
        institution.corrected = [*institution.corrected, "city_names"]
    province = load("office")["provinces"].get(institution.city)
    if institution.country == "CN" and not institution.subdivision and province:
        institution.subdivision = f"CN-{province}"
        institution.corrected = [*institution.corrected, "subdivision"]


def _with_names(rors: list[str]) -> list[Institution]:
    found = Institution.objects.filter(ror__in=rors).prefetch_related("names")
    by_ror = {institution.ror: institution for institution in found}
    return [by_ror[ror] for ror in rors]


def institutions(limit: int | None) -> list[Institution]:
    """The chosen institutions with their names, in the order of the file."""
    return _with_names([one["ror"] for one in load("partners")[:limit]])


def make_partner(
    office: Office, dice: Dice, pile: Pile, institution: Institution, today: dt.date
) -> Partner:
    """The partnership itself; its story comes after."""
    country = institution.country
    stage = dice.weighed(IN_CHINA if country == "CN" else STAGES)
    desk = _desk(country)
    areas = _areas(dice, institution)
    since, until = _span(dice, stage, today)
    units = dice.some([office.units[key] for key in FACULTIES], dice.number(1, 2))
    partnership = Partnership(
        institution=institution,
        stage=stage,
        tier=_tier(dice, stage),
        owner=_owner(office, dice, desk),
        deputy=office.users["coordinator"] if dice.chance(0.15) else None,
        next_review=_review(dice, stage, today),
    )
    fill_names(partnership)
    pile.add(partnership)
    pile.link(partnership, "units", [office.units[desk], *units])
    names = dict(partnership.names.texts)
    writer = Writer(dice, _languages(country), {"partner": names, "area": areas[0]})
    return Partner(institution, partnership, desk, dice, writer, areas, units, since, until)


FACULTIES = (
    "materials computing energy civil mechanics electronics biotech management humanities".split()
)


def _desk(country: str) -> str:
    if country in EURASIA:
        return "eurasia"
    return "china" if country in ASIA else "south" if country in SOUTH else "europe"


def _owner(office: Office, dice: Dice, desk: str) -> Any:
    login = {"china": "asia", "eurasia": "eurasia"}.get(desk, "officer")
    # The officer looks after some of everything, so that her page is full.
    return office.users["officer" if dice.chance(0.25) else login]


def _languages(country: str) -> dict[str, float]:
    if country == "CN":
        return {"en": 4, "ru": 3, "zh": 3}
    return {"ru": 8, "en": 2} if country in EURASIA else {"en": 6, "ru": 4}


def _areas(dice: Dice, institution: Institution) -> list[Piece]:
    areas: list[Piece] = load("areas")
    own = [
        areas[place]
        for word, places in SPECIAL.items()
        if any(word in name for name in institution.display.texts.values())
        for place in places
    ]
    return [*own[:2], *(area for area in dice.some(areas, 4) if area not in own)][:4]


def _span(dice: Dice, stage: str, today: dt.date) -> tuple[dt.date, dt.date]:
    """From the first word to the last thing that happened."""
    years = {
        Stage.PROSPECT: (0, 1), Stage.ACQUAINTED: (1, 2), Stage.EXPLORING: (1, 3),
        Stage.AGREED: (2, 6), Stage.ACTIVE: (4, 9), Stage.DORMANT: (6, 9), Stage.ENDED: (7, 9),
    }[Stage(stage)]  # fmt: skip
    since = today - dt.timedelta(days=dice.number(365 * years[0] + 40, 365 * years[1] + 200))
    quiet = {Stage.DORMANT: (600, 1300), Stage.ENDED: (300, 900)}.get(Stage(stage), (1, 75))
    until = today - dt.timedelta(days=dice.number(*quiet))
    return since, max(until, since + dt.timedelta(days=30))


def _tier(dice: Dice, stage: str) -> str:
    if stage != Stage.ACTIVE:
        return Tier.REGULAR if stage == Stage.AGREED else ""
    return dice.weighed({Tier.STRATEGIC: 15, Tier.PRIORITY: 35, Tier.REGULAR: 50})


def _review(dice: Dice, stage: str, today: dt.date) -> dt.date | None:
    if stage not in {Stage.AGREED, Stage.ACTIVE} or dice.chance(0.4):
        return None
    return today + dt.timedelta(days=dice.number(-20, 330))


def make_people(partner: Partner, pile: Pile) -> None:
    """Who is who there: more people where the work has gone further."""
    dice, posts, country = partner.dice, load("office")["posts"], partner.institution.country
    wanted = {
        Stage.PROSPECT: ["office"],
        Stage.ACQUAINTED: ["office"],
        Stage.EXPLORING: ["deputy", "office"],
        Stage.AGREED: ["head", "office", "professor"],
        Stage.ACTIVE: ["head", "deputy", "office", "professor", "coordinator"],
        Stage.DORMANT: ["office", "dean"],
        Stage.ENDED: ["office"],
    }[Stage(partner.stage)]
    for rank, key in enumerate(wanted, start=1):
        post = posts[key] if "en" in posts[key] else posts[key].get(country, posts[key]["default"])
        began = partner.since.year - dice.number(0, 3)
        person = add_person(
            pile,
            _names(dice, country),
            partner.institution,
            text(post, "zh" if country == "CN" else "en"),
            rank=rank,
            heads=key == "head",
            since=str(began) if dice.chance(0.7) else "",
            attested=partner.until.isoformat()[:7],
        )
        if key in {"professor", "head", "dean"}:
            title = dice.pick(load("office")["titles"])
            pile.add(PersonTitle(person=person, kind=title["kind"], words=text(title)))
        partner.people.append(person)


def _names(dice: Dice, country: str) -> list[Name]:
    groups = load("names")
    group = next((one for one in groups.values() if country in one["countries"]), groups["english"])
    woman = dice.chance(0.45)
    family = dice.pick(group["family"]).split("|")
    given = dice.pick(group["female" if woman else "male"]).replace("-", " ").split("|")
    if len(family) == 3:
        return _chinese(family, given)
    family, given = _latin_first(family), _latin_first(given)
    if woman and family[1].endswith(("ов", "ев")):
        family = [f"{family[0]}a", f"{family[1]}а"]
    first = bool(group["family_first"])
    full = [" ".join(pair if first else pair[::-1]) for pair in zip(family, given, strict=True)]
    own = country in EURASIA
    return [
        Name("en", full[0], family[0], given[0], family_first=first, own_spelling=not own),
        Name("ru", full[1], family[1], given[1], family_first=first, own_spelling=own),
    ]


def _chinese(family: list[str], given: list[str]) -> list[Name]:
    pinyin = f"{family[1]} {given[1]}"
    return [
        Name(
            "zh", family[0] + given[0], family[0], given[0],
            pinyin=pinyin, family_first=True, own_spelling=True,
        ),
        Name("en", pinyin, family[1], given[1], family_first=True),
        Name("ru", f"{family[2]} {given[2]}", family[2], given[2], family_first=True),
    ]  # fmt: skip


def _latin_first(pair: list[str]) -> list[str]:
    return pair if pair[0][0] < "Ѐ" else pair[::-1]
