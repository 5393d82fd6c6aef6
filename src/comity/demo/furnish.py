"""Make the university: one use case, so that all of it is there or none."""

import datetime as dt

from comity.agreements.use_cases.record_agreement import refresh as refresh_agreements
from comity.audit import Actor, use_case
from comity.demo.abroad import note, staff
from comity.demo.ahead import promise, run, visit
from comity.demo.dice import Dice
from comity.demo.history import tell
from comity.demo.office import Office, add_initiative, add_office, make_office
from comity.demo.papers import agree
from comity.demo.partners import Partner, institutions, make_partner, make_people, name_partners
from comity.demo.pile import Pile
from comity.demo.together import gather
from comity.demo.words import load
from comity.partners.models import Initiative, OfficeAbroad, Partnership
from comity.timeline.use_cases.refresh import refresh_last_entry, refresh_next_commitment

SEED = 1899


@use_case
def furnish(*, actor: Actor, today: dt.date, seed: int = SEED, limit: int | None = None) -> Office:
    """Fill an empty instance whose institutions are loaded; `limit` is how many partners."""
    dice = Dice(seed)
    pile = Pile(dice)
    office = make_office(actor, dice, pile)
    name_partners(actor, pile, limit)
    pile.save(actor)
    partners = [make_partner(office, dice, pile, one, today) for one in institutions(limit)]
    for partner in partners:
        make_people(partner, pile)
        tell(partner, office, pile, today)
        agreements = agree(partner, office, pile, today)
        visit(partner, office, pile, today)
        run(partner, pile, agreements, today)
        promise(partner, pile, today)
    gather(office, dice, pile, partners, today)
    _frame(office, pile, partners)
    pile.save(actor)
    more = Dice(seed + 2)
    apart = Pile(more)
    note(office, more, apart, partners, today)
    apart.save(actor)
    staff(actor, office, more, apart, today)
    keep_columns()
    return office


def _frame(office: Office, pile: Pile, partners: list[Partner]) -> None:
    """Who works within which initiative."""
    for initiative, countries in office.initiatives:
        inside = [
            partner.partnership
            for partner in partners
            if partner.institution.country in countries and partner.dice.chance(0.3)
        ]
        pile.link(initiative, "partnerships", inside)
        for partner in partners:
            if partner.partnership in inside:
                for entry in partner.entries[-1:]:
                    pile.link(entry, "initiatives", [initiative])


def keep_columns() -> None:
    """What partner lists repeat, by the use cases that keep it."""
    ids = list(Partnership.objects.order_by("id").values_list("id", flat=True))
    refresh_last_entry(ids)
    refresh_next_commitment(ids)
    refresh_agreements(ids)


@use_case
def frame_the_story(*, actor: Actor) -> None:
    """The initiative and the office that the story speaks of, unless reading it entered them."""
    data, pile = load("office"), Pile(Dice(SEED + 1))
    if not Initiative.objects.filter(when=data["years_of_culture"]["period"]).exists():
        add_initiative(pile, data["years_of_culture"])
    if not OfficeAbroad.objects.filter(subdivision="CN-JS").exists():
        add_office(pile, data["jiangsu_office"])
    pile.save(actor)
