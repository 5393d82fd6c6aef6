"""What colleagues noted about partners, and what the office abroad does."""

import datetime as dt

from comity import audit
from comity.audit import Actor
from comity.demo.dice import Dice
from comity.demo.office import Office
from comity.demo.partners import Partner
from comity.demo.pile import Pile
from comity.demo.words import load, text
from comity.partners.models import OfficeAbroad, PartnerNote, PlannedStep, Position
from comity.shared.search_column import search_lines

PART_NOTED = 0.4


def note(office: Office, dice: Dice, pile: Pile, partners: list[Partner], today: dt.date) -> None:
    """Some partners have a note, of each class some; the owner mostly wrote it."""
    notes = load("abroad")["notes"]
    writers = [office.users[login] for login in ("officer", "asia", "eurasia")]
    for partner in partners:
        if not dice.chance(PART_NOTED):
            continue
        for one in dice.some(notes, dice.number(1, 2)):
            words = text(one)
            pile.add(
                PartnerNote(
                    partnership=partner.partnership,
                    words=words,
                    note_class=one["class"],
                    author=partner.owner or dice.pick(writers),
                    day=today - dt.timedelta(days=dice.number(3, 500)),
                    search=search_lines(words),
                )
            )


def staff(actor: Actor, office: Office, dice: Dice, pile: Pile, today: dt.date) -> None:
    """The office in Shanghai has a head and a plan."""
    data = load("abroad")
    abroad = OfficeAbroad.objects.order_by("pk").first()
    if abroad is None or not office.people:
        return
    for line in data["plan"]:
        until = (today + dt.timedelta(days=line["until"])).isoformat()
        done = (today + dt.timedelta(days=line["done"])).isoformat() if "done" in line else ""
        pile.add(
            PlannedStep(office=abroad, words=text(line), until=until, until_key=until, done=done)
        )
    post = pile.add(
        Position(
            person=dice.pick(office.people),
            institution=office.home,
            title=text(data["head"]),
            since=abroad.when,
        )
    )
    pile.save(actor)
    abroad.posts.add(post)
    audit.record(actor, "edit_office", abroad, before={"posts": []}, after={"posts": [post.pk]})
