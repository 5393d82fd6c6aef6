"""What happened: entries, the visit beside them, what was said, what was shown."""

from comity.partners.models import FocusArea, Partnership
from comity.reading.models import Proposal
from comity.reading.proposals.alike import any_same
from comity.reading.proposals.happenings import VISITS, known_entry
from comity.reading.recording.recording import Recording
from comity.reading.statuses import Kind
from comity.reading.titles import happening_title
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Record
from comity.timeline.models import Entry
from comity.timeline.use_cases import Participant, Said, edit_entry, record_entry
from comity.visits.models import Visit
from comity.visits.statuses import Direction, VisitStatus
from comity.visits.use_cases import edit_visit, record_visit
from comity.visits.use_cases.record_visit import Shown

_DIRECTIONS = {"visit_in": Direction.INCOMING, "visit_out": Direction.OUTGOING}


def record(recording: Recording, proposal: Proposal) -> Record | None:
    """An entry for each thing of that day, and the visit; what lies ahead is a visit alone."""
    values = proposal.values
    partnerships = recording.partnerships(values["partners"])
    if not partnerships:
        return None
    if values["ahead"]:
        return _visit(recording, proposal, partnerships, None)
    last: Entry | None = None
    for kind in values["kinds"]:
        entry = known_entry([each.pk for each in partnerships], values["when"], [kind])
        if entry is None:
            entry = _entry(recording, proposal, kind, partnerships)
        recording.entries.setdefault(proposal.ref, {})[kind] = entry
        if kind in VISITS:
            visit = _visit(recording, proposal, partnerships, entry)
            recording.cite(visit, proposal)
        if last is not None:
            recording.cite(last, proposal)
        last = entry
    return last


def _entry(
    recording: Recording, proposal: Proposal, kind: str, partnerships: list[Partnership]
) -> Entry:
    values = proposal.values
    alone = len(values["kinds"]) == 1
    head = recording.person(values["head"]) if kind in VISITS else None
    tells = alone or kind in VISITS
    return record_entry(
        actor=recording.actor,
        kind=kind,
        when=values["when"],
        title=_title(recording, values["title"] if alone else {}, kind),
        partnerships=partnerships,
        outcome=recording.words(values["outcome"]) if tells else None,
        place=recording.words(values["place"]),
        people=[Participant(person=head, heads=True)] if head else (),
    )


def _title(recording: Recording, own: dict[str, object], kind: str) -> LocalizedText:
    return LocalizedText.from_json(own) or happening_title(kind, recording.language)


def _visit(
    recording: Recording,
    proposal: Proposal,
    partnerships: list[Partnership],
    entry: Entry | None,
) -> Visit:
    values = proposal.values
    kind = next((each for each in values["kinds"] if each in VISITS), "visit_in")
    known = _known_visit(partnerships, values["when"], kind)
    if known is not None:
        return known
    return record_visit(
        actor=recording.actor,
        direction=_DIRECTIONS[kind],
        when=values["when"],
        title=happening_title(kind, recording.language),
        partnerships=partnerships,
        status=VisitStatus.DONE if entry else VisitStatus.PROPOSED,
        outcome=recording.words(values["outcome"]),
        place=recording.words(values["place"]),
        head=recording.person(values["head"]),
        entry=entry,
    )


def _known_visit(partnerships: list[Partnership], when: str, kind: str) -> Visit | None:
    found: Visit | None = (
        Visit.objects.filter(partnerships__in=partnerships, when=when, direction=_DIRECTIONS[kind])
        .order_by("id")
        .first()
    )
    return found


def record_places(recording: Recording, happening: str) -> None:
    """Add what the guests were shown to the visit of that happening, in the text's order."""
    places = recording.of(Kind.PLACE, happening=happening)
    visit = _visit_of(recording, happening)
    if not places or visit is None:
        return
    rows = list(visit.venue_rows.select_related("venue"))
    new = [p for p in places if not any_same([row.words for row in rows], p.values["words"])]
    if new:
        edit_visit(
            actor=recording.actor,
            visit=visit,
            version=visit.version,
            direction=visit.direction,
            when=visit.when,
            title=visit.title,
            partnerships=visit.partnerships.all(),
            purpose=visit.purpose,
            outcome=visit.outcome,
            place=visit.place,
            head=visit.head,
            head_words=visit.head_words,
            members=visit.members,
            member_count=visit.member_count,
            owner=visit.owner,
            notes=visit.notes,
            venues=[
                *(Shown(row.venue, row.words) for row in rows),
                *(Shown(words=recording.words(each.values["words"])) for each in new),
            ],
        )
    for each in places:
        recording.done(each, visit)


def _visit_of(recording: Recording, happening: str) -> Visit | None:
    record = recording.records.get(happening)
    if isinstance(record, Visit):
        return record
    for entry in recording.entries.get(happening, {}).values():
        partners = entry.partner_rows.values("partnership")
        found: Visit | None = (
            Visit.objects.filter(when=entry.when, partnerships__in=partners).order_by("id").first()
        )
        if found is not None:
            return found
    return None


def add_to_entry(recording: Recording, happening: str) -> None:
    """Add what was said, and the areas agreed, to the entry of a happening."""
    entry = recording.entry(happening)
    if entry is None:
        return
    said = recording.of(Kind.STATEMENT, happening=happening)
    areas = [
        record
        for each in recording.of(Kind.AREA, happening=happening)
        for record in FocusArea.objects.filter(pk__in=[each.result_id])
    ]
    if not said and not areas:
        return
    _extend(recording, entry, said, areas)
    for each in said:
        recording.done(each, entry)


def _extend(
    recording: Recording, entry: Entry, said: list[Proposal], areas: list[FocusArea]
) -> None:
    kept = [
        Said(row.words, row.speaker, row.speaker_words, row.agreed_for_print)
        for row in entry.statements.all()
    ]
    texts = [each.words for each in kept]
    new = [
        Said(
            words=recording.words(each.values["words"]),
            speaker=recording.person(each.values["person"]),
            speaker_words=recording.words(each.values["speaker"]),
            agreed_for_print=each.values["for_print"],
        )
        for each in said
        if not any_same(texts, each.values["words"])
    ]
    edit_entry(
        actor=recording.actor,
        entry=entry,
        version=entry.version,
        kind=entry.kind,
        when=entry.when,
        title=entry.title,
        partnerships=entry.partnerships.all(),
        outcome=entry.outcome,
        place=entry.place,
        notes=entry.notes,
        event=entry.event,
        statements=[*kept, *new],
        focus_areas=[*entry.focus_areas.all(), *areas],
    )
