"""What was agreed: the agreement, focus areas, activities, commitments."""

import datetime as dt

from django.utils.translation import gettext as _

from comity.activities.statuses import ActivityKind
from comity.activities.use_cases import record_activity
from comity.agreements.models import Agreement
from comity.agreements.use_cases import record_agreement
from comity.agreements.use_cases.record_agreement import Party
from comity.partners.models import FocusArea
from comity.partners.use_cases import agree_focus_area
from comity.reading.models import Proposal
from comity.reading.proposals.activities import known_activity
from comity.reading.proposals.agreement import known_agreement
from comity.reading.proposals.alike import same_words
from comity.reading.proposals.areas import known_areas
from comity.reading.proposals.commitments import known_commitments
from comity.reading.recording.recording import Recording
from comity.reading.statuses import Kind
from comity.reading.titles import agreement_title, happening_title, in_languages
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Record
from comity.timeline.use_cases import promise


def record_agreement_of(recording: Recording, proposal: Proposal) -> Record | None:
    """The agreement between ours and the partners, tied to its signing on the timeline."""
    values = proposal.values
    partnerships = recording.partnerships(values["partners"])
    if not partnerships:
        return None
    ids = [each.pk for each in partnerships]
    if known := known_agreement(ids, values["kind"], values["when"]):
        return known
    institutions = [each.institution for each in partnerships]
    parties = [recording.home, *institutions] if recording.home else institutions
    duration = values["duration"]
    made: Agreement = record_agreement(
        actor=recording.actor,
        kind=values["kind"],
        title=agreement_title(values["kind"], recording.language),
        partnerships=partnerships,
        parties=[Party(institution=each) for each in parties],
        status=values["status"],
        signed=values["when"],
        entry=recording.entry(values["happening"], "signing") if values["happening"] else None,
        focus_areas=_areas(recording, ids),
        notes=_("Term in the text: %(words)s") % {"words": duration} if duration else "",
    )
    return made


def _areas(recording: Recording, partnership_ids: list[int]) -> list[FocusArea]:
    """The focus areas that the same text names."""
    refs = [each.ref for each in recording.proposals.values() if each.kind == Kind.AREA]
    found = [recording.records[ref] for ref in refs if ref in recording.records]
    return [
        each
        for each in found
        if isinstance(each, FocusArea) and each.partnership_id in partnership_ids
    ]


def record_area(recording: Recording, proposal: Proposal) -> Record | None:
    """The area with each of the partners; when and where it was agreed, as the text says."""
    values = proposal.values
    when, where = _agreed_at(recording, values["happening"])
    first: FocusArea | None = None
    for partnership in recording.partnerships(values["partners"]):
        area = next(
            (x for x in known_areas([partnership.pk]) if same_words(x.words, values["words"])), None
        ) or agree_focus_area(
            actor=recording.actor,
            partnership=partnership,
            words=recording.words(values["words"]),
            isced=values["isced"],
            agreed_when=when,
            agreed_where=where,
        )
        if first is not None:
            recording.cite(area, proposal)
        first = first or area
    return first


def _agreed_at(recording: Recording, ref: str) -> tuple[str, LocalizedText]:
    happening = recording.proposals.get(ref)
    if happening is None:
        return "", LocalizedText()
    values = happening.values
    return values["when"], happening_title(values["kinds"][-1], recording.language)


def record_activity_of(recording: Recording, proposal: Proposal) -> Record | None:
    """An idea to begin with: a text says what shall run, not that it runs."""
    values = proposal.values
    partnerships = recording.partnerships(values["partners"])
    if not partnerships:
        return None
    own = LocalizedText.from_json(values["title"])
    if not own and (known := known_activity([each.pk for each in partnerships], values["kind"])):
        return known
    label = ActivityKind(values["kind"]).label
    agreements = [x for x in recording.records.values() if isinstance(x, Agreement)]
    made: Record = record_activity(
        actor=recording.actor,
        kind=values["kind"],
        title=own or in_languages(lambda: str(label), recording.language),
        partnerships=partnerships,
        aims=recording.words(values["words"]),
        agreements=agreements,
    )
    return made


def record_commitment(recording: Recording, proposal: Proposal) -> Record | None:
    """The promise, born from the happening it was made at."""
    values = proposal.values
    partnerships = recording.partnerships(values["partners"])
    if not partnerships:
        return None
    for known in known_commitments([each.pk for each in partnerships]):
        if same_words(known.words, values["words"]):
            return known
    made: Record = promise(
        actor=recording.actor,
        side=values["side"],
        words=recording.words(values["words"]),
        partnerships=partnerships,
        due=dt.date.fromisoformat(values["due"]) if values["due"] else None,
        owner=recording.draft.owner,
        entry=recording.entry(values["happening"]) if values["happening"] else None,
    )
    return made
