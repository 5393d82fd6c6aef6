"""Enter or change what frames the work."""

from collections.abc import Iterable

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Initiative, InitiativePlace, Partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version


@use_case
def record_initiative(
    *,
    actor: Actor,
    name: LocalizedText,
    period: str,
    declared_by: LocalizedText | None = None,
    act: LocalizedText | None = None,
    level: str = "",
    aims: LocalizedText | None = None,
    places: Iterable[str] = (),
    partnerships: Iterable[Partnership] = (),
) -> Initiative:
    """`period` is EDTF, mostly an interval; `places` are ISO 3166 codes it is about."""
    initiative = Initiative(
        name=name,
        declared_by=declared_by or LocalizedText(),
        act=act or LocalizedText(),
        level=level,
        aims=aims or LocalizedText(),
    )
    initiative.set_when(period)
    initiative.save()
    _write_parts(initiative, places, partnerships)
    audit.record(actor, "record_initiative", initiative, after=_snapshot(initiative))
    return initiative


@use_case
def edit_initiative(
    *,
    actor: Actor,
    initiative: Initiative,
    version: int,
    name: LocalizedText,
    period: str,
    declared_by: LocalizedText,
    act: LocalizedText,
    level: str,
    aims: LocalizedText,
    places: Iterable[str],
    partnerships: Iterable[Partnership],
) -> Initiative:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(initiative, version)
    before = _snapshot(initiative)
    initiative.name = name
    initiative.declared_by = declared_by
    initiative.act = act
    initiative.level = level
    initiative.aims = aims
    initiative.set_when(period)
    initiative.save()
    _write_parts(initiative, places, partnerships)
    audit.record(actor, "edit_initiative", initiative, before=before, after=_snapshot(initiative))
    return initiative


def _write_parts(
    initiative: Initiative, places: Iterable[str], partnerships: Iterable[Partnership]
) -> None:
    initiative.places.all().delete()
    InitiativePlace.objects.bulk_create(
        InitiativePlace(initiative=initiative, place=place) for place in dict.fromkeys(places)
    )
    initiative.partnerships.set(partnerships)


def _snapshot(initiative: Initiative) -> dict[str, object]:
    return audit.snapshot(initiative) | {
        "places": sorted(initiative.places.values_list("place", flat=True)),
        "partnerships": sorted(initiative.partnerships.values_list("pk", flat=True)),
    }
