"""The partner's timeline as the page tells it: entries, and what only frames them, by year."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from comity.documents.models import Passage
from comity.dossier.addresses import address
from comity.dossier.queries.partner import Dossier
from comity.dossier.queries.timeline import Told
from comity.partners.models import Initiative, OfficeAbroad
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText
from comity.timeline.statuses import EntryKind

ICONS = {
    EntryKind.MEETING: "messages",
    EntryKind.VISIT_IN: "plane-arrival",
    EntryKind.VISIT_OUT: "plane-departure",
    EntryKind.LETTER: "mail",
    EntryKind.CALL: "phone",
    EntryKind.CONFERENCE: "presentation",
    EntryKind.SIGNING: "writing-sign",
    EntryKind.RENEWAL: "refresh",
    EntryKind.CEREMONY: "award",
    EntryKind.PROGRAMME_LAUNCH: "school",
    EntryKind.JOINT_LAB: "microscope",
    EntryKind.OFFICE_OPENING: "building-bank",
    EntryKind.NEWS: "news",
    EntryKind.OTHER: "note",
}


@dataclass(frozen=True, slots=True)
class Link:
    """What came of an entry: an icon, words before a text of the record, an address."""

    icon: str
    before: str = ""
    text: LocalizedText = field(default_factory=LocalizedText)
    after: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the spine. `context` marks what is nobody's act; `badge` says where from."""

    key: str
    when: str
    exact: bool
    icon: str
    kind: str
    title: LocalizedText
    address: str
    text: LocalizedText = field(default_factory=LocalizedText)
    note: LocalizedText = field(default_factory=LocalizedText)
    links: tuple[Link, ...] = ()
    badge: str = ""
    source: str = ""
    context: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """The moments of one year; '' for those whose date nobody knows."""

    year: str
    moments: list[Moment]


def years(found: Dossier, *, sifted: bool, places: dict[str, str]) -> list[Year]:
    """The page's moments, newest first. A sifted timeline shows entries alone.

    `places` names the codes of the partner's country and subdivision for badges.
    """
    moments = [_entry(row, found) for row in found.timeline.rows]
    if not sifted:
        around = [
            *(_office(office, found, places) for office in found.offices),
            *(_initiative(one, found) for one in found.initiatives),
        ]
        moments += [one for one in around if one.key and found.timeline.holds(one.key)]
        moments.sort(key=lambda one: one.key, reverse=True)
    return [Year(year, list(inside)) for year, inside in groupby(moments, key=_year)]


def source_address(passages: Iterable[Passage]) -> str:
    """Where the words stand that a record came from; '' for one nobody read out of a text."""
    passage = next(iter(passages), None)
    if passage is None:
        return ""
    there = address("documents:source", passage.source.code)
    return f"{there}?passage={passage.pk}" if there else ""


def _year(moment: Moment) -> str:
    return moment.key[:4]


def _exact(when: str) -> bool:
    return bool(when) and parse(when).precision == "day"


def _entry(row: Told, found: Dossier) -> Moment:
    entry = row.entry
    return Moment(
        key=row.when_key,
        when=entry.when,
        exact=_exact(entry.when),
        icon=ICONS[EntryKind(entry.kind)],
        kind=str(EntryKind(entry.kind).label),
        title=entry.title,
        address=address("timeline:entry", entry.code),
        text=entry.outcome,
        note=entry.place or (entry.event.name if entry.event else LocalizedText()),
        links=tuple(_came_of(row, found)),
        source=source_address(found.evidence.get(("timeline.entry", entry.pk), [])),
    )


def _came_of(row: Told, found: Dossier) -> Iterable[Link]:
    entry = row.entry
    for agreement in found.agreements:
        if agreement.entry_id == entry.pk:
            there = address("agreements:page", agreement.code)
            after = f"{agreement.number}, {agreement.get_status_display()}".removeprefix(", ")
            yield Link("file-certificate", text=agreement.title, after=after, address=there)
    for visit in found.visits:
        if visit.entry_id == entry.pk:
            there = address("visits:page", visit.code)
            yield Link("users", delegation(visit.member_count), address=there)
    if row.areas:
        words = ngettext("%(n)s focus area", "%(n)s focus areas", row.areas) % {"n": row.areas}
        yield Link("target-arrow", words, address="#areas")
    for one in found.born.get(entry.pk, []):
        there = address("timeline:commitment", one.code)
        yield Link("flag", _("Commitment:"), text=one.words, address=there)
    if row.partners > 1:
        others = row.partners - 1
        words = ngettext("with %(n)s other partner", "with %(n)s other partners", others)
        yield Link("users-group", words % {"n": others}, address="")


def delegation(members: int | None) -> str:
    """'Delegation of 8', or without a number."""
    if not members:
        return pgettext("visit", "Delegation")
    return ngettext("Delegation of %(n)s", "Delegation of %(n)s", members) % {"n": members}


def _office(office: OfficeAbroad, found: Dossier, places: dict[str, str]) -> Moment:
    host = office.host.names_by_language() if office.host else office.host_words
    place = places.get(office.subdivision) or places.get(office.country, "")
    return Moment(
        key=office.when_key,
        when=office.when,
        exact=_exact(office.when),
        icon="building-bank",
        kind=str(office.get_kind_display()),
        title=office.name,
        address=address("partners:office", office.code),
        text=host,
        badge=place,
        source=source_address(found.evidence.get(("partners.officeabroad", office.pk), [])),
        context=True,
    )


def _initiative(initiative: Initiative, found: Dossier) -> Moment:
    return Moment(
        key=initiative.when_key,
        when=initiative.when,
        exact=_exact(initiative.when),
        icon="flag-3",
        kind=_("Initiative"),
        title=initiative.name,
        address=address("partners:initiative", initiative.code),
        text=initiative.aims,
        badge=_("Initiative"),
        source=source_address(found.evidence.get(("partners.initiative", initiative.pk), [])),
        context=True,
    )
