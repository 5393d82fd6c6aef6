"""Enter or change a region, and say whether it is a key one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Region, RegionPart
from comity.partners.use_cases.keep_columns import fill_sort_keys
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def record_region(
    *,
    actor: Actor,
    names: LocalizedText,
    places: Iterable[str],
    is_key: bool = False,
    key_since: str = "",
    key_why: LocalizedText | None = None,
    owner: "User | None" = None,
) -> Region:
    """`places` are ISO 3166 codes of countries (`CN`) or subdivisions (`CN-JS`)."""
    region = Region(
        names=names,
        is_key=is_key,
        key_since=key_since,
        key_why=key_why or LocalizedText(),
        owner=owner,
    )
    fill_sort_keys(region, names)
    region.save()
    _write_places(region, places)
    audit.record(actor, "record_region", region, after=_snapshot(region))
    return region


@use_case
def edit_region(
    *,
    actor: Actor,
    region: Region,
    version: int,
    names: LocalizedText,
    places: Iterable[str],
    is_key: bool,
    key_since: str,
    key_why: LocalizedText,
    owner: "User | None",
) -> Region:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(region, version)
    before = _snapshot(region)
    region.names = names
    region.is_key = is_key
    region.key_since = key_since
    region.key_why = key_why
    region.owner = owner
    fill_sort_keys(region, names)
    region.save()
    _write_places(region, places)
    audit.record(actor, "edit_region", region, before=before, after=_snapshot(region))
    return region


def _write_places(region: Region, places: Iterable[str]) -> None:
    region.parts.all().delete()
    RegionPart.objects.bulk_create(
        RegionPart(region=region, place=place) for place in dict.fromkeys(places)
    )


def _snapshot(region: Region) -> dict[str, object]:
    places = sorted(region.parts.values_list("place", flat=True))
    return audit.snapshot(region) | {"places": places}
