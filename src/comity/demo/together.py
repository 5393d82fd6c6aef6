"""What happened with several partners at once: round tables, weeks, letters to many."""

import datetime as dt
from collections.abc import Sequence

from comity.demo.dice import Dice
from comity.demo.office import Office
from comity.demo.partners import Partner
from comity.demo.pile import Pile
from comity.demo.words import Piece, load, text
from comity.partners.statuses import Stage
from comity.shared.search_column import search_lines
from comity.timeline.models import Entry, EntryPartner, EntryPerson, Event

WEEKS: tuple[tuple[str, Piece, Piece], ...] = (
    (
        "meeting",
        {
            "en": "Round table of partners on {area}",
            "ru": "Круглый стол партнёров {area_on}",
            "zh": "{area}合作伙伴圆桌会议",
        },
        {
            "en": "A common call for projects opens next year.",
            "ru": "В следующем году откроют общий конкурс проектов.",
            "zh": "明年将共同征集项目。",
        },
    ),
    (
        "visit_in",
        {
            "en": "Week of international teachers",
            "ru": "Неделя иностранных преподавателей",
            "zh": "国际教师周",
        },
        {
            "en": "Each guest gave a course of ten hours.",
            "ru": "Каждый гость прочёл курс на десять часов.",
            "zh": "每位嘉宾讲授十学时课程。",
        },
    ),
    (
        "letter",
        {
            "en": "Invitation to the summer schools",
            "ru": "Приглашение в летние школы",
            "zh": "暑期学校邀请函",
        },
        {
            "en": "Sent with the catalogue of schools.",
            "ru": "Отправлено с каталогом школ.",
            "zh": "随函附暑期学校目录。",
        },
    ),
    (
        "conference",
        {
            "en": "Joint session on {area}",
            "ru": "Совместная секция {area_on}",
            "zh": "{area}联合分会场",
        },
        {
            "en": "Papers go into one volume.",
            "ru": "Доклады выйдут одним сборником.",
            "zh": "论文将合集出版。",
        },
    ),
)


def gather(
    office: Office, dice: Dice, pile: Pile, partners: Sequence[Partner], today: dt.date
) -> None:
    """A few times a year many meet; one entry stands on each one's timeline."""
    first = min(partner.since for partner in partners)
    days = dice.days(first, today - dt.timedelta(days=9), max(len(partners) // 7, 2))
    for day in days:
        country = dice.pick(partners).institution.country
        there = [
            partner
            for partner in partners
            if partner.since < day < partner.until
            and partner.stage in {Stage.AGREED, Stage.ACTIVE}
            and (partner.institution.country == country or dice.chance(0.1))
        ]
        if len(there) > 1:
            _entry(office, dice, pile, dice.some(there, dice.number(2, 7)), day, today)


def _entry(
    office: Office,
    dice: Dice,
    pile: Pile,
    there: list[Partner],
    day: dt.date,
    today: dt.date,
) -> None:
    kind, title, outcome = dice.pick(WEEKS)
    area = dice.pick(load("areas"))
    writer = there[0].writer
    entry = Entry(
        kind=kind,
        title=writer.fill(title, everywhere=0.8, area=area),
        outcome=writer.fill(outcome, everywhere=0.5, area=area),
        event=_event(office, day) if kind == "conference" else None,
    )
    when = dice.vaguely(day, today)
    if entry.event:
        entry.place, when = entry.event.place, entry.event.when
    elif kind != "letter":
        entry.place = text({"en": "St. Petersburg", "ru": "Санкт-Петербург", "zh": "圣彼得堡"})
    entry.set_when(when)
    entry.search = search_lines(entry.title, entry.place)
    pile.add(entry)
    for partner in there:
        pile.add(
            EntryPartner(
                entry=entry,
                partnership=partner.partnership,
                kind=kind,
                when_key=entry.when_key,
            )
        )
        if partner.people:
            pile.add(EntryPerson(entry=entry, person=partner.people[-1]))


def _event(office: Office, day: dt.date) -> Event | None:
    """The latest meeting of many before that day."""
    past = [event for event, _ in office.events if event.latest and event.latest <= day]
    return max(past, key=lambda event: event.when_key, default=None)
