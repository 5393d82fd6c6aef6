"""A registry record in one form, whichever schema it was written in (ROR schema v1 or v2)."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

ROR = "https://ror.org/"
LABEL, ALIAS, ACRONYM, FORMER = "label", "alias", "acronym", "former"
_V1_RELATIONS = {"Parent": "parent", "Child": "child", "Related": "related"}
_KEPT_IDS = {"isni": "isni", "wikidata": "wikidata", "grid": "grid", "fundref": "fundref"}


class BrokenRecord(ValueError):
    """The record lacks what an institution cannot do without; the text says what."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name: its words, BCP 47 tag ('' when the registry does not say), kind."""

    value: str
    language: str
    kind: str


@dataclass(slots=True)
class RegistryRecord:
    """What the registry knows of one institution.

    `ror` is the nine characters behind https://ror.org/; `names[0]` is the one the registry shows;
    `relations` are (relation, ror) with relation parent, child, related, successor, predecessor.
    """

    ror: str
    names: list[Name]
    country: str
    subdivision: str = ""
    city: str = ""
    latitude: float | None = None
    longitude: float | None = None
    established: int | None = None
    types: list[str] = field(default_factory=list)
    status: str = "active"
    website: str = ""
    domains: list[str] = field(default_factory=list)
    relations: list[tuple[str, str]] = field(default_factory=list)
    external_ids: dict[str, str] = field(default_factory=dict)

    @property
    def successor(self) -> str:
        """The record that took this one's place, '' for none."""
        return next((ror for relation, ror in self.relations if relation == "successor"), "")


_FIELDS = tuple(column.name for column in fields(RegistryRecord))


def from_ror(raw: Mapping[str, Any]) -> RegistryRecord:
    """Read a record of either schema; raises BrokenRecord with a sentence."""
    if not isinstance(raw, Mapping):
        raise BrokenRecord("the record is not an object")
    ror = short(str(raw.get("id") or ""))
    try:
        record = _from_v2(ror, raw) if "names" in raw else _from_v1(ror, raw)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise BrokenRecord(
            f"{ror}: the record has another form than ROR schema v1 or v2"
        ) from error
    if not record.names:
        raise BrokenRecord(f"{ror}: the record has no name")
    if len(record.country) != 2:  # noqa: PLR2004 - ISO 3166-1 alpha-2
        raise BrokenRecord(f"{ror}: the record has no country")
    return record


def short(address: str) -> str:
    """The nine characters of a ROR address; raises BrokenRecord when it is none."""
    ror = address.strip().lower().removeprefix("https://").removeprefix("ror.org/")
    if len(ror) != 9 or not ror.startswith("0") or not ror.isalnum():  # noqa: PLR2004
        raise BrokenRecord(f"{address!r} is not a ROR id such as https://ror.org/00xp9wg62")
    return ror


def as_packed(record: RegistryRecord) -> dict[str, Any]:
    """The record as the compact file keeps it: no empty values, names as triples."""
    values = ((name, getattr(record, name)) for name in _FIELDS)
    packed = {name: value for name, value in values if value not in ("", None, [], {})}
    packed["names"] = [[name.value, name.language, name.kind] for name in record.names]
    return packed


def as_line(packed: Mapping[str, Any]) -> str:
    """A packed record as one line of the compact file."""
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def digest(line: str) -> str:
    """Names what a packed record says: another digest, another record."""
    return hashlib.sha256(line.encode()).hexdigest()


def from_packed(packed: Mapping[str, Any]) -> RegistryRecord:
    """What `as_packed` wrote."""
    values = dict(packed)
    values["names"] = [Name(*name) for name in packed["names"]]
    values["relations"] = [tuple(pair) for pair in packed.get("relations", [])]
    return RegistryRecord(**values)


def _from_v2(ror: str, raw: Mapping[str, Any]) -> RegistryRecord:
    place = (raw.get("locations") or [{}])[0].get("geonames_details") or {}
    country = place.get("country_code") or ""
    part = place.get("country_subdivision_code") or ""
    links = {link["type"]: link["value"] for link in raw.get("links") or []}
    return RegistryRecord(
        ror=ror,
        names=list(_names_v2(raw)),
        country=country,
        subdivision=f"{country}-{part}" if part and country else "",
        city=place.get("name") or "",
        latitude=place.get("lat"),
        longitude=place.get("lng"),
        established=raw.get("established"),
        types=list(raw.get("types") or []),
        status=raw.get("status") or "active",
        website=links.get("website", ""),
        domains=list(raw.get("domains") or []),
        relations=[
            (relation["type"].lower(), short(relation["id"]))
            for relation in raw.get("relationships") or []
        ],
        external_ids={
            found["type"]: found.get("preferred") or found["all"][0]
            for found in raw.get("external_ids") or []
            if found["type"] in _KEPT_IDS and found.get("all")
        },
    )


def _names_v2(raw: Mapping[str, Any]) -> Iterator[Name]:
    ordered = sorted(raw["names"], key=lambda name: "ror_display" not in name["types"])
    for name in ordered:
        kinds = set(name["types"])
        kind = (
            LABEL if kinds & {"ror_display", "label"} else ACRONYM if "acronym" in kinds else ALIAS
        )
        if name["value"].strip():
            yield Name(name["value"].strip(), name.get("lang") or "", kind)


def _from_v1(ror: str, raw: Mapping[str, Any]) -> RegistryRecord:
    place = (raw.get("addresses") or [{}])[0]
    state = place.get("state_code") or ""
    country = (raw.get("country") or {}).get("country_code") or ""
    return RegistryRecord(
        ror=ror,
        names=[name for name in _names_v1(raw) if name.value],
        country=country,
        subdivision=state if state.startswith(f"{country}-") else "",
        city=place.get("city") or "",
        latitude=place.get("lat"),
        longitude=place.get("lng"),
        established=raw.get("established"),
        types=[kind.lower() for kind in raw.get("types") or []],
        status=raw.get("status") or "active",
        website=(raw.get("links") or [""])[0],
        relations=[
            (_V1_RELATIONS.get(relation["type"], relation["type"].lower()), short(relation["id"]))
            for relation in raw.get("relationships") or []
        ],
        external_ids={
            kind.lower(): found.get("preferred") or _first(found.get("all"))
            for kind, found in (raw.get("external_ids") or {}).items()
            if kind.lower() in _KEPT_IDS
        },
    )


def _names_v1(raw: Mapping[str, Any]) -> Iterator[Name]:
    yield Name((raw.get("name") or "").strip(), "", LABEL)
    for label in raw.get("labels") or []:
        yield Name(label["label"].strip(), label.get("iso639") or "", LABEL)
    for kind, values in ((ALIAS, raw.get("aliases")), (ACRONYM, raw.get("acronyms"))):
        for value in values or []:
            yield Name(value.strip(), "", kind)


def _first(value: Any) -> str:
    return str(value[0] if isinstance(value, list) else value or "")
