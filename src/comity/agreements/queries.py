"""Reading agreements."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet

from comity.agreements.models import Agreement, AgreementParty
from comity.agreements.statuses import ENDED, IN_FORCE, IN_WORK
from comity.partners.models import Partnership, Position
from comity.partners.queries.concerning import of_year, with_partner
from comity.partners.queries.people import current
from comity.shared.folding import fold
from comity.shared.paging import Order
from comity.shared.search_column import called_so_first, with_words

GROUPS = {"in_force": IN_FORCE, "in_work": IN_WORK, "ended": ENDED}
PARTY = ("institution", "unit", "signatory")


def visible_to(user: Any) -> QuerySet[Agreement]:
    """The agreements this person may see."""
    if not user.has_perm("agreements.view_agreement"):
        return Agreement.objects.none()
    return Agreement.objects.all()


def in_force_count(partnership_id: int) -> int:
    """How many agreements with this partner are in force, as the table itself says it."""
    return Agreement.objects.filter(partnerships=partnership_id, status__in=IN_FORCE).count()


def ending_before(user: Any, day: date) -> QuerySet[Agreement]:
    """Agreements in force whose last day comes before `day`, soonest first."""
    return (
        visible_to(user)
        .filter(status__in=IN_FORCE, in_force_until_on__lt=day)
        .order_by("in_force_until_on", "id")
    )


def agreements_of(user: Any, partnership: Partnership) -> list[Agreement]:
    """The agreements with one partner: in force first, then those in work, then the past.

    One query; `agreement.entry_id` ties it to its signing on the timeline.
    """
    found = visible_to(user).filter(partnerships=partnership).select_related("parent")
    places: dict[str, int] = {
        status: place for place, group in enumerate([IN_FORCE, IN_WORK]) for status in group
    }
    newest_first = sorted(found, key=lambda one: (one.when_key, one.pk), reverse=True)
    return sorted(newest_first, key=lambda one: places.get(one.status, 2))


def of_entries(user: Any, entry_ids: Collection[int]) -> dict[int, list[Agreement]]:
    """The agreements signed at these entries, by the entry's id; one query."""
    found: dict[int, list[Agreement]] = defaultdict(list)
    for agreement in visible_to(user).filter(entry__in=entry_ids):
        if agreement.entry_id is not None:
            found[agreement.entry_id].append(agreement)
    return found


def sifted(
    user: Any,
    *,
    kind: str = "",
    country: str = "",
    region: str = "",
    partner: str = "",
    owner: str = "",
    year: str = "",
    text: str = "",
    ends_within: int | None = None,
) -> QuerySet[Agreement]:
    """Agreements by kind, year of signing, their partners, words, days to their end.

    `text` finds titles, numbers and partners. Each comes with its partners; two queries.
    """
    agreements = of_year(visible_to(user), year)
    if kind:
        agreements = agreements.filter(kind=kind)
    agreements = agreements.filter(
        with_partner("agreements", country=country, region=region, partner=partner, owner=owner)
    )
    if words := fold(text):
        agreements = agreements.filter(
            Q(search__contains=words) | with_partner("agreements", text=text)
        )
    if ends_within:
        until = date.today() + timedelta(days=ends_within)  # noqa: DTZ011 - a day has no zone
        agreements = agreements.filter(status__in=IN_FORCE, in_force_until_on__lte=until)
    return agreements.prefetch_related("partnerships")


def order_by(word: str) -> Order:
    """The list's order for a word of its address: `signed` or `until`; '-' turns it."""
    column = "until_key" if word.removeprefix("-") == "until" else "when_key"
    return Order(column, descending=word.startswith("-"))


def with_everything(user: Any) -> QuerySet[Agreement]:
    """Agreements for a page of their own: parties, partners, the tree, how the status came."""
    return (
        visible_to(user)
        .select_related("parent__parent__parent", "entry", "owner")
        .prefetch_related(
            "partnerships",
            Prefetch("parties", AgreementParty.objects.select_related(*PARTY)),
            "children__children",
            "focus_areas",
            "status_changes",
        )
    )


def posts_then(agreement: Agreement) -> dict[tuple[int, int], Position]:
    """The highest post of each signatory at their party on the day of signing; one query.

    By the ids of person and institution. Before it is signed: the posts of today.
    """
    day = agreement.earliest or date.today()  # noqa: DTZ011 - a day has no zone
    rows = Position.objects.filter(
        current(day),
        Q(since_on=None) | Q(since_on__lte=agreement.latest or day),
        person__in=[row.signatory_id for row in agreement.parties.all() if row.signatory_id],
    )
    held = rows.select_related("unit").order_by("-rank", "-pk")
    return {(post.person_id, post.institution_id): post for post in held}


def group_counts(agreements: QuerySet[Any], groups: Mapping[str, Collection[str]]) -> Counter[str]:
    """How many records stand in each group of statuses, and under '' how many in all; one query.

    Upper rooms count theirs by it too.
    """
    rows = agreements.order_by().values_list("status").annotate(number=Count("pk", distinct=True))
    counts: Counter[str] = Counter()
    for status, number in rows:
        counts[""] += number
        for name, statuses in groups.items():
            if status in statuses:
                counts[name] += number
    return counts


def found_by(user: Any, words: str, limit: int = 8) -> list[Agreement]:
    """For a box in which an agreement is picked: by words of its title or number; two queries."""
    return list(sifted(user, text=words).order_by("-when_key", "-pk")[:limit])


def named(words: str) -> list[Agreement]:
    """Agreements of such a title or number, for words typed without the box."""
    found = with_words(Agreement.objects.all(), words)
    return list(found.order_by(called_so_first(words), "-when_key", "-pk")[:12])
