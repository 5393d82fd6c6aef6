"""What stands around a partner and is no act of its own: one query for each kind of reading."""

from dataclasses import dataclass
from typing import Any

from django.db.models import (
    BooleanField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
)

from comity.institutions.models import Recognition
from comity.partners.models import Claim, Initiative, InitiativePlace, OfficeAbroad, Partnership
from comity.partners.queries.framing import initiatives_visible_to, offices_visible_to
from comity.shared.localized_text import LocalizedText

_FRAME = "pk code name when when_key text host country subdivision takes_part".split()
_SAID = "pk code words second when key year".split()


@dataclass(frozen=True, slots=True)
class Frame:
    """An initiative or an office of ours, as context: `record` has its name, date and code only.

    `text` is what is said of it, `takes_part` whether the partner is named for the initiative.
    """

    record: Initiative | OfficeAbroad
    text: LocalizedText
    places: tuple[str, ...]
    takes_part: bool


def frames_around(user: Any, partnership: Partnership) -> list[Frame]:
    """Initiatives for the partner or about its place, then our offices near it, newest first."""
    initiatives = _initiatives(user, partnership).values_list(Value("initiative"), *_FRAME)
    of_office = ["host__display" if column == "host" else column for column in _FRAME]
    offices = _offices(user, partnership).values_list(Value("office"), *of_office)
    rows = list(initiatives.union(offices, all=True))
    rows.sort(key=lambda row: (row[0] == "initiative", row[5], row[1]), reverse=True)
    return [_frame(*row) for row in rows]


def _initiatives(user: Any, partnership: Partnership) -> QuerySet[Initiative]:
    places = [place for place in (partnership.country, partnership.subdivision) if place]
    about = InitiativePlace.objects.filter(initiative=OuterRef("pk"), place__in=places)
    named = Initiative.partnerships.through.objects.filter(
        initiative=OuterRef("pk"), partnership=partnership
    )
    return (
        initiatives_visible_to(user)
        .order_by()
        .annotate(
            text=F("aims"),
            host=F("aims"),
            country=Value(""),
            subdivision=Value(""),
            takes_part=Exists(named),
        )
        .filter(Exists(about) | Q(takes_part=True))
    )


def _offices(user: Any, partnership: Partnership) -> QuerySet[OfficeAbroad]:
    """In the partner's subdivision, or in its country where they say no more."""
    near = Q(subdivision="") | Q(subdivision=partnership.subdivision)
    return (
        offices_visible_to(user)
        .order_by()
        .filter(near, country=partnership.country)
        .annotate(text=F("host_words"), takes_part=Value(False, output_field=BooleanField()))
    )


def _frame(
    kind: str,
    pk: int,
    code: str,
    name: LocalizedText,
    when: str,
    when_key: str,
    text: LocalizedText,
    host: LocalizedText,
    country: str,
    subdivision: str,
    takes_part: bool,
) -> Frame:
    model = Initiative if kind == "initiative" else OfficeAbroad
    record = model(id=pk, code=code, name=name, when=when, when_key=when_key)
    places = tuple(place for place in (subdivision, country) if place)
    return Frame(record, host or text, places, bool(takes_part))


def said_of(user: Any, partnership: Partnership) -> tuple[list[Recognition], list[Claim]]:
    """What the partner was recognised with, and figures claimed of it; newest first, one query.

    The records have what a card shows: words, who gave or said it, when.
    """
    sees = user.has_perm
    recognitions = Recognition.objects.filter(institution=partnership.institution_id)
    if not sees("institutions.view_recognition"):
        recognitions = recognitions.none()
    claims = Claim.objects.filter(
        Q(partnership=partnership) | Q(institution=partnership.institution_id)
    )
    if not sees("partners.view_claim"):
        claims = claims.none()
    given = recognitions.order_by().annotate(second=F("given_by"), when=Value(""), key=Value(""))
    told = claims.order_by().annotate(
        second=F("speaker"), key=F("when_key"), year=Value(None, output_field=IntegerField())
    )
    rows = given.values_list(Value("recognition"), *_SAID).union(
        told.values_list(Value("claim"), *_SAID), all=True
    )
    ordered = sorted(rows, key=lambda row: (row[6], row[7] or 0, row[1]), reverse=True)
    return (
        [
            Recognition(id=pk, code=code, words=words, given_by=second, year=year)
            for kind, pk, code, words, second, _when, _key, year in ordered
            if kind == "recognition"
        ],
        [
            Claim(id=pk, code=code, words=words, speaker=second, when=when, when_key=key)
            for kind, pk, code, words, second, when, key, _year in ordered
            if kind == "claim"
        ],
    )
