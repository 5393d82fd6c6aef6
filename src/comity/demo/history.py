"""What happened with one partner, from the first word to where the work stands today."""

import datetime as dt
from typing import Any

from comity.demo.dice import Turns
from comity.demo.office import Office
from comity.demo.partners import Partner
from comity.demo.pile import Pile
from comity.demo.words import Piece, load, text
from comity.partners.models import FocusArea, StageChange
from comity.partners.statuses import Stage
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines
from comity.timeline.models import (
    Entry,
    EntryOrganisation,
    EntryPartner,
    EntryPerson,
    Event,
    Statement,
)
from comity.timeline.statuses import OrganisationRole

DAILY = ("meeting", "visit_in", "visit_out", "call", "letter", "news", "lab", "ceremony", "launch")
PLOTS: dict[str, tuple[str, ...]] = {
    Stage.PROSPECT: ("first",),
    Stage.ACQUAINTED: ("first", "call"),
    Stage.EXPLORING: ("first", "letter", "meeting", "visit_in", "call"),
    Stage.AGREED: ("first", "meeting", "visit_out", "signing", "letter"),
    Stage.ACTIVE: ("first", "call", "meeting", "signing", "launch"),
    Stage.DORMANT: ("first", "meeting", "signing", "letter", "silence"),
    Stage.ENDED: ("first", "meeting", "signing", "launch", "visit_out", "farewell"),
}
# The step that takes the partnership to a stage, and the stage.
TURNING = {
    "first": Stage.ACQUAINTED,
    "meeting": Stage.EXPLORING,
    "signing": Stage.AGREED,
    "launch": Stage.ACTIVE,
    "silence": Stage.DORMANT,
    "farewell": Stage.ENDED,
}
WAY = list(Stage)
PLACES: dict[str, Piece] = {
    "here": {"en": "St. Petersburg", "ru": "Санкт-Петербург", "zh": "圣彼得堡"},
    "online": {"en": "online", "ru": "онлайн", "zh": "线上"},
}
OUTSIDE: tuple[Piece, ...] = (
    {"en": "Consulate General", "ru": "Генеральное консульство", "zh": "总领事馆"},
    {"en": "Ministry of Education", "ru": "Министерство образования", "zh": "教育部"},
    {"en": "Chamber of Industry", "ru": "Торгово-промышленная палата", "zh": "工商会"},
)


def tell(partner: Partner, office: Office, pile: Pile, today: dt.date) -> None:
    """Entries, stages and focus areas of one partner."""
    steps = _steps(partner)
    days = partner.dice.days(partner.since, partner.until, len(steps))
    at = Stage.PROSPECT
    _change(partner, pile, "", at, partner.since - dt.timedelta(days=20), today)
    for step, day in zip(steps, days, strict=True):
        entry = _entry(partner, office, pile, step, day, today)
        to = TURNING.get(step)
        if to and WAY.index(at) < WAY.index(to) <= WAY.index(Stage(partner.stage)):
            _change(partner, pile, at, to, day, today)
            at = to
            if to == Stage.EXPLORING:
                _areas(partner, pile, entry)
        if step == "signing":
            partner.signed.append((day, entry))
        if step == "launch" and partner.began is None:
            partner.began = day
    if at != partner.stage:
        _change(partner, pile, at, Stage(partner.stage), partner.until, today)


def _steps(partner: Partner) -> list[str]:
    dice, steps = partner.dice, list(PLOTS[partner.stage])
    if partner.stage == Stage.PROSPECT:
        return steps if dice.chance(0.3) else []
    if partner.stage in {Stage.ACTIVE, Stage.AGREED, Stage.DORMANT, Stage.ENDED}:
        more = {Stage.ACTIVE: (5, 14), Stage.AGREED: (1, 4)}.get(Stage(partner.stage), (1, 3))
        daily = Turns(dice, DAILY)
        tail = [daily.next() for _ in range(dice.number(*more))]
        last = steps.pop() if partner.stage in {Stage.DORMANT, Stage.ENDED} else ""
        if partner.stage in {Stage.AGREED, Stage.DORMANT}:
            tail = [step for step in tail if step not in {"launch", "lab"}]
        return [*steps, *tail, last] if last else [*steps, *tail]
    return steps


def _change(
    partner: Partner, pile: Pile, source: str, target: Stage, day: dt.date, today: dt.date
) -> None:
    reason = partner.dice.pick(load("stages")[target])
    partner.partnership.stage_since = when = partner.dice.vaguely(day, today)
    tag = {"zh-hans": "zh"}.get(partner.owner.language, partner.owner.language)
    change = StageChange(
        partnership=partner.partnership,
        source=source,
        target=target,
        reason=reason[tag],
        entered_by=partner.owner.name,
    )
    change.set_when(when)
    pile.add(change)


def _entry(
    partner: Partner, office: Office, pile: Pile, step: str, day: dt.date, today: dt.date
) -> Entry:
    dice, event = partner.dice, None
    if step == "first":
        event = _event(partner, office, day, today)
        step = "met_at_event" if event else "wrote_first"
    said = load("steps")[step]
    more: dict[str, Any] = {"area": dice.pick(partner.areas)}
    if event:
        more["event"] = event.name.texts
    title = partner.turns(step, said["titles"])
    outcomes = [
        said["outcomes"][place] for place in title.get("fits", range(len(said["outcomes"])))
    ]
    entry = Entry(
        kind=said["kind"],
        title=partner.writer.fill(title, everywhere=0.6, **more),
        outcome=_outcome(partner, outcomes, more),
        place=_place(partner, said["kind"], event),
        event=event,
    )
    entry.set_when(event.when if event else dice.vaguely(day, today))
    return _keep(partner, office, pile, entry)


def _event(partner: Partner, office: Office, day: dt.date, today: dt.date) -> Event | None:
    """A meeting of many in the year before that day, where partners of this country come."""
    country = partner.institution.country
    for event, countries in office.events:
        if not event.earliest or event.latest is None or event.latest > today:
            continue
        fits = "*" in countries or country in countries
        if fits and 0 <= (day - event.earliest).days < 400:
            return event
    return None


def _outcome(partner: Partner, outcomes: list[Piece], more: dict[str, Any]) -> LocalizedText:
    if partner.dice.chance(0.12):
        return LocalizedText()
    return partner.writer.write(outcomes, everywhere=0.5, **more)


def _place(partner: Partner, kind: str, event: Event | None) -> LocalizedText:
    if event:
        place: LocalizedText = event.place
        return place
    if kind in {"visit_in", "signing"}:
        return text(PLACES["here"])
    if kind == "call":
        return text(PLACES["online"])
    if kind in {"visit_out", "ceremony", "joint_lab"} and partner.institution.city:
        return LocalizedText.of(en=partner.institution.city)
    return LocalizedText()


def _keep(partner: Partner, office: Office, pile: Pile, entry: Entry) -> Entry:
    dice = partner.dice
    entry.search = search_lines(entry.title, entry.place)
    pile.add(entry)
    pile.add(
        EntryPartner(
            entry=entry,
            partnership=partner.partnership,
            kind=entry.kind,
            when_key=entry.when_key,
        )
    )
    pile.link(entry, "units", dice.some(partner.units, dice.number(0, 2)))
    for person in dice.some(partner.people, dice.number(0, 2)):
        pile.add(EntryPerson(entry=entry, person=person, heads=entry.kind.startswith("visit")))
    if entry.kind in {"meeting", "visit_in"} and dice.chance(0.4):
        pile.add(EntryPerson(entry=entry, person=dice.pick(office.people)))
    if entry.kind in {"ceremony", "signing", "visit_in"} and dice.chance(0.25):
        words = text(dice.pick(OUTSIDE))
        pile.add(EntryOrganisation(entry=entry, words=words, role=OrganisationRole.PRESENT))
    if entry.kind in {"signing", "visit_in"} and partner.people and dice.chance(0.25):
        quote = partner.turns("quotes", load("quotes"))
        pile.add(
            Statement(
                entry=entry,
                speaker=partner.people[0],
                words=partner.writer.fill(quote, everywhere=0.5),
                agreed_for_print=dice.chance(0.6),
            )
        )
    partner.entries.append(entry)
    return entry


def _areas(partner: Partner, pile: Pile, entry: Entry) -> None:
    """What the two agreed to work on, where they first spoke of it."""
    for area in partner.areas[: partner.dice.number(1, 3)]:
        words = {tag: area[tag][:1].upper() + area[tag][1:] for tag in ("en", "ru", "zh")}
        partner.focus_areas.append(
            pile.add(
                FocusArea(
                    partnership=partner.partnership,
                    words=text(words),
                    isced=area["isced"],
                    agreed_when=entry.when,
                    agreed_where=entry.place,
                )
            )
        )
    pile.link(entry, "focus_areas", partner.focus_areas)
