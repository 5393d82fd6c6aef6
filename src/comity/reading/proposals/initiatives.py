"""Initiatives that frame the work, and offices abroad."""

from typing import Any, TypedDict

from comity.institutions.models import Institution
from comity.partners.models import Initiative, OfficeAbroad
from comity.partners.statuses import OfficeKind
from comity.reading import found
from comity.reading.proposals.alike import same_words
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind
from comity.shared.edtf import parse
from comity.shared.folding import fold


class Values(TypedDict):
    """`period` is EDTF, '' when the text gives none."""

    name: str
    period: str


class OfficeValues(TypedDict):
    """Host and supporter are the text's words; their refs where they are institutions."""

    kind: str
    name: str
    when: str
    place: str
    country: str
    subdivision: str
    host: str
    host_words: str
    supporter: str
    supporter_words: str


def suggest(text: Text) -> None:
    """Suggest what only frames others."""
    on_record = list(Initiative.objects.all()) if text.found.initiatives else []
    for each in text.found.initiatives:
        known = known_initiative(on_record, each.name, each.period or "")
        if known is None and (cited := text.cited("partners.initiative", [each.span])):
            known = Initiative.objects.filter(pk=cited).first()
        values = Values(name=each.name, period=each.period or "")
        text.add(Suggestion(Kind.INITIATIVE, dict(values), [each.span], known=known))


def known_initiative(on_record: list[Initiative], name: str, period: str) -> Initiative | None:
    """An initiative of that name, at that period where both say one."""
    for each in on_record:
        if same_words(each.name, name) and (not period or not each.when or each.when == period):
            return each
    return None


def suggest_offices(text: Text) -> None:
    """Suggest each office of ours that the text says was opened."""
    for each in text.found.events:
        if each.kind == "office_opening":
            text.add(_office(each, text))


def _office(each: found.Event, text: Text) -> Suggestion:
    host, supporter = text.institution_ref(each.host), text.institution_ref(each.supporter)
    country, whose = _country(text, host)
    town = _town(text, f"{each.place or ''} {each.host or ''}", country)
    values = OfficeValues(
        kind=OfficeKind.INTERNATIONAL,
        name="",
        when=each.date or "",
        place=each.place or (town.city if town else ""),
        country=country,
        subdivision=town.subdivision if town else "",
        host=host,
        host_words=each.host or "",
        supporter=supporter,
        supporter_words=each.supporter or "",
    )
    reasons = [why("no_date")] if not each.date else []
    if each.date and parse(each.date).precision == "year":
        reasons.append(why("year_only"))
    reasons.append(why("country_of", country=country, name=whose) if country else why("no_country"))
    suggestion = Suggestion(Kind.OFFICE, dict(values), [each.span], reasons)
    suggestion.certain = bool(each.date and country)
    suggestion.known = known_office(values["country"], values["when"])
    return suggestion


def _country(text: Text, host: str) -> tuple[str, str]:
    """The host's country, else that of the one country abroad that the text speaks of."""
    ours = text.home.country if text.home else ""
    candidates: list[dict[str, Any]] = [
        each.values
        for each in sorted(text.of(Kind.INSTITUTION), key=lambda one: one.ref != host)
        if each.values["country"] not in {"", ours}
    ]
    if not candidates:
        return "", ""
    names = candidates[0]["names"]
    return candidates[0]["country"], str(names["texts"].get(names["original"], ""))


def _town(text: Text, words: str, country: str) -> Institution | None:
    """An institution of the text in the town that these words name, for that town's place."""
    folded = f" {fold(words)} "
    for institution in text.institutions.values():
        city = fold(institution.city)
        if city and institution.country == country and f" {city} " in folded:
            return institution
    return None


def known_office(country: str, when: str) -> OfficeAbroad | None:
    """An office on record that was opened there at that date."""
    if not country or not when:
        return None
    found_office: OfficeAbroad | None = OfficeAbroad.objects.filter(
        country=country, when=when
    ).first()
    return found_office
