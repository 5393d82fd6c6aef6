"""The partner's timeline as the page tells it: entries, and what only frames them."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from comity.activities.statuses import ActivityStatus
from comity.documents.models import Passage
from comity.dossier.addresses import address
from comity.dossier.queries.partner import Dossier
from comity.dossier.queries.timeline import Told
from comity.partners.models import OfficeAbroad
from comity.partners.queries.around import Frame
from comity.shared.localized_text import LocalizedText
from comity.timeline.statuses import EntryKind
from comity.ui.timeline import Link, Moment
from comity.visits.statuses import OVER

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

# An activity stands where it began once it has.
BEGUN = (ActivityStatus.RUNNING, ActivityStatus.FINISHED, ActivityStatus.STOPPED)


def moments(found: Dossier, *, sifted: bool, places: dict[str, str]) -> list[Moment]:
    """The page's moments, newest first. A sifted timeline shows entries alone.

    What was signed, held or begun and is told by no entry stands among them by its own date.

    `places` names the codes of the partner's country and subdivision for badges.
    """
    told = [(row.when_key, _entry(row, found)) for row in found.timeline.rows]
    if not sifted:
        around = [(one.record.when_key, _frame(one, found, places)) for one in found.frames]
        around += _without_entry(found)
        told += [(key, one) for key, one in around if key and found.timeline.holds(key)]
        told.sort(key=lambda one: one[0], reverse=True)
    return [moment for _key, moment in told]


def _without_entry(found: Dossier) -> Iterable[tuple[str, Moment]]:
    """Agreements signed, visits that took place, activities begun; no query."""
    for one in found.agreements:
        if one.entry_id is None and one.when:
            yield one.when_key, _plain(one, "writing-sign", "agreements:page")
    for visit in found.visits:
        if visit.entry_id is None and visit.status in OVER:
            icon = "plane-departure" if visit.direction == "out" else "plane-arrival"
            yield visit.when_key, _plain(visit, icon, "visits:page", text=visit.outcome)
    for activity in found.activities:
        if activity.since_key and activity.status in BEGUN:
            begun = _plain(activity, "school", "activities:page", when=activity.since)
            yield activity.since_key, begun


def _plain(
    one: Any, icon: str, page: str, *, when: str = "", text: LocalizedText | None = None
) -> Moment:
    return Moment(
        icon=icon,
        when=when or one.when,
        title=one.title,
        url=address(page, one.code),
        text=text or LocalizedText(),
        badge=str(one.get_kind_display()) if hasattr(one, "get_kind_display") else "",
        code=one.code,
    )


def source_address(passages: Iterable[Passage]) -> str:
    """Where the words stand that a record came from; '' for one nobody read out of a text."""
    passage = next(iter(passages), None)
    if passage is None:
        return ""
    there = address("documents:source", passage.source.code)
    return f"{there}?passage={passage.pk}#asked" if there else ""


def _entry(row: Told, found: Dossier) -> Moment:
    entry = row.entry
    where = entry.place or (entry.event.name if entry.event else LocalizedText())
    return Moment(
        icon=ICONS[EntryKind(entry.kind)],
        when=entry.when,
        title=entry.title,
        url=address("timeline:entry", entry.code),
        text=entry.outcome or where,
        links=list(_came_of(row, found)),
        source_url=source_address(found.evidence.get(("timeline.entry", entry.pk), [])),
        code=entry.code,
    )


def _came_of(row: Told, found: Dossier) -> Iterable[Link]:
    """What hangs on an entry; one query's worth of each room is at hand already."""
    entry = row.entry
    for agreement in found.agreements:
        if agreement.entry_id == entry.pk:
            after = [agreement.number, str(agreement.get_status_display())]
            text = _around("", agreement.title, "".join(f" · {one}" for one in after if one))
            there = address("agreements:page", agreement.code)
            yield Link(icon="file-certificate", text=text, url=there)
    for visit in found.visits:
        if visit.entry_id == entry.pk:
            there = address("visits:page", visit.code)
            yield Link(icon="users", text=delegation(visit.member_count), url=there)
    for article in found.articles:
        if article.entry_id == entry.pk:
            yield Link(icon="news", text=article.title, url=address("newsroom:page", article.code))
    if row.areas:
        words = ngettext("%(n)s focus area", "%(n)s focus areas", row.areas) % {"n": row.areas}
        yield Link(icon="target-arrow", text=words, url="#areas")
    for one in found.born.get(entry.pk, []):
        text = _around(_("Commitment:") + " ", one.words, "")
        yield Link(icon="flag", text=text, url=address("timeline:commitment", one.code))
    if row.partners > 1:
        others = row.partners - 1
        words = ngettext("with %(n)s other partner", "with %(n)s other partners", others)
        yield Link(icon="users-group", text=words % {"n": others})


def _around(before: str, text: LocalizedText, after: str) -> LocalizedText:
    """A text of the record with words of ours about it."""
    said = {tag: f"{before}{words}{after}" for tag, words in text.texts.items()}
    return LocalizedText(said, text.original)


def delegation(members: int | None) -> str:
    """'Delegation of 8', or without a number."""
    if not members:
        return pgettext("visit", "Delegation")
    return ngettext("Delegation of %(n)s", "Delegation of %(n)s", members) % {"n": members}


def _frame(frame: Frame, found: Dossier, places: dict[str, str]) -> Moment:
    """An office with where it is, an initiative as such."""
    one, is_office = frame.record, isinstance(frame.record, OfficeAbroad)
    where = next((places[code] for code in frame.places if places.get(code)), "")
    evidence = found.evidence.get((one._meta.label_lower, one.pk), [])
    return Moment(
        icon="building-bank" if is_office else "flag-3",
        when=one.when,
        title=one.name,
        url=address("partners:office" if is_office else "partners:initiative", one.code),
        text=frame.text,
        badge=where if is_office else _("Initiative"),
        source_url=source_address(evidence),
        context=True,
    )
