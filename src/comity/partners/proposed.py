"""What a partner's office proposed by a guest link: shown beside the record, written into it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from comity.accounts.guests.purposes import Group, Line, Shown
from comity.audit.actor import Actor
from comity.audit.use_cases import delete_record
from comity.partners.models import OfficeContact, Partnership, Person, PersonContact, Position
from comity.partners.statuses import ContactKind
from comity.partners.use_cases import (
    edit_contact,
    edit_position,
    record_contact,
    record_office_contact,
)
from comity.shared.dates_shown import show
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Conflict, Record

MODELS: dict[str, Any] = {"office": OfficeContact, "contact": PersonContact, "post": Position}


@dataclass(slots=True)
class _Records:
    """The records that lines tell of, by their codes; a query for each kind."""

    of: dict[str, Record] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)

    @classmethod
    def named_by(cls, lines: Iterable[Line]) -> "_Records":
        wanted: dict[str, set[str]] = {}
        for line in lines:
            room, _colon, rest = line["key"].partition(":")
            code = rest.partition(":")[0]
            if room in MODELS and code != "new":
                wanted.setdefault(room, set()).add(code)
        found = cls()
        for room, codes in wanted.items():
            records = MODELS[room].objects.filter(code__in=codes)
            found.of.update({one.code: one for one in records})
        about = {line["about"] for line in lines}
        found.people = {one.code: one for one in Person.objects.filter(code__in=about)}
        return found


def shown(partnership_id: int, lines: Sequence[Line]) -> list[Group]:
    """By whom they tell of, each with what stands in the record now."""
    records = _Records.named_by(lines)
    partnership = Partnership.all_objects.get(pk=partnership_id)
    groups: dict[str, Group] = {}
    for place, line in enumerate(lines):
        person = records.people.get(line["about"])
        office = line["about"] == partnership.code
        title = person.names if person else _("The partner's office") if office else "—"
        group = groups.setdefault(line["about"], Group(title))
        group.lines.append(_shown(place, line, records))
    return list(groups.values())


def _shown(place: int, line: Line, records: _Records) -> Shown:
    room, code, what = (*line["key"].split(":", 2), "", "")[:3]
    record = records.of.get(code)
    now = _now(record, what)
    known = room in MODELS and code != "new"
    return Shown(
        place=place,
        label=_label(room, code, what, record),
        before=_said(line["before"], what),
        after=_said(line["after"], what),
        now=_said(now, what),
        version=record.version if record else 0,
        decision=line["decision"],
        stale=known and (record is None or now != line["before"]),
        possible=record is not None or not known,
    )


def _now(record: Record | None, what: str) -> str:
    """The value that the line would change, as the record has it."""
    if isinstance(record, Position):
        tag = what.partition(":")[2]
        return str(record.until) if what == "until" else record.title.texts.get(tag, "")
    return record.value if isinstance(record, PersonContact | OfficeContact) else ""


def _said(value: str, what: str) -> str:
    return show(value, get_language()) if value and what == "until" else value


def _label(room: str, code: str, what: str, record: Record | None) -> str:
    """What the line is, in the reader's language."""
    if room == "remark":
        return _("Anything else")
    if room == "post":
        if what == "until":
            return _("%(post)s: held until") % {"post": record or _("Post")}
        return _("Post")
    if code == "new":
        return _("New: %(kind)s") % {"kind": ContactKind(what).label}
    kind = str(record.get_kind_display()) if record else _("Address or number")  # type: ignore[attr-defined] # contacts alone
    if what == "gone":
        return pgettext("contact data", "%(kind)s: not valid any more") % {"kind": kind}
    return kind


def accept(actor: Actor, partnership_id: int, lines: Sequence[tuple[Line, int]]) -> None:
    """Save what was accepted, each record once at the version it was shown at.

    Raises Conflict where a record was saved meanwhile or is there no more.
    """
    records = _Records.named_by([line for line, _version in lines])
    together: dict[str, list[tuple[Line, int]]] = {}
    for line, version in lines:
        room, code, what = (*line["key"].split(":", 2), "", "")[:3]
        if code == "new":
            _add(actor, partnership_id, records.people.get(line["about"]), what, line["after"])
        elif room in MODELS:
            together.setdefault(code, []).append((line, version))
    for code, changes in together.items():
        record = records.of.get(code)
        if record is None:
            raise Conflict(_gone(changes[0][0]))
        _change(actor, record, changes)


def _gone(line: Line) -> Record:
    """A record that was deleted since the guest saw it."""
    room, code = line["key"].split(":", 2)[:2]
    found: Record = MODELS[room].all_objects.get(code=code)
    return found


def _add(actor: Actor, partnership_id: int, person: Person | None, kind: str, value: str) -> None:
    if person is not None:
        record_contact(actor=actor, person=person, kind=kind, value=value)
        return
    partnership = Partnership.objects.get(pk=partnership_id)
    record_office_contact(actor=actor, partnership=partnership, kind=kind, value=value)


def _change(actor: Actor, record: Record, changes: list[tuple[Line, int]]) -> None:
    said = {line["key"].split(":", 2)[2]: line["after"] for line, _version in changes}
    version = changes[0][1]
    if isinstance(record, Position):
        _change_post(actor, record, said, version)
    elif "gone" in said:
        delete_record(actor=actor, record=record, version=version)
    elif isinstance(record, PersonContact | OfficeContact):
        edit_contact(
            actor=actor,
            contact=record,
            version=version,
            kind=record.kind,
            value=said["value"],
            note=record.note,
            since=record.since,
        )


def _change_post(actor: Actor, post: Position, said: dict[str, str], version: int) -> None:
    texts = dict(post.title.texts)
    texts |= {
        what.partition(":")[2]: words for what, words in said.items() if what.startswith("title:")
    }
    edit_position(
        actor=actor,
        position=post,
        version=version,
        institution=post.institution,
        title=LocalizedText(texts, post.title.original or next(iter(texts))),
        unit=post.unit,
        since=post.since,
        until=said.get("until", post.until),
        heads=post.heads,
        rank=post.rank,
    )
