"""Save what was accepted to the record: all of it or nothing, once."""

from collections.abc import Callable, Iterable

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from comity.audit import Actor, use_case
from comity.documents.models import Source
from comity.documents.use_cases import keep_source
from comity.institutions.home import home_institution
from comity.partners.models import Partnership
from comity.reading.models import Draft, Proposal
from comity.reading.proposals.lacking import lacking, taken
from comity.reading.recording import agreed, framing, happenings, institutions, people
from comity.reading.recording.recording import Recording
from comity.reading.statuses import Decision, DraftState, Kind
from comity.shared.records import Conflict, Record, claim_version
from comity.timeline.use_cases.record_entry import NotYet

Record_ = Callable[[Recording, Proposal], Record | None]

# In the order in which one needs another; places and statements go to what they belong to.
_FIRST: tuple[tuple[Kind, Record_], ...] = (
    (Kind.INSTITUTION, institutions.record),
    (Kind.PERSON, people.record),
    (Kind.AREA, agreed.record_area),
    (Kind.HAPPENING, happenings.record),
)
_THEN: tuple[tuple[Kind, Record_], ...] = (
    (Kind.AGREEMENT, agreed.record_agreement_of),
    (Kind.ACTIVITY, agreed.record_activity_of),
    (Kind.COMMITMENT, agreed.record_commitment),
    (Kind.INITIATIVE, framing.record_initiative_of),
    (Kind.OFFICE, framing.record_office_of),
    (Kind.RECOGNITION, institutions.record_recognition),
    (Kind.FIGURE, framing.record_figure),
)


class CannotRecord(Exception):
    """One proposal cannot be recorded as it is; nothing was saved. The message says what to do."""

    def __init__(self, proposal: Proposal, sentence: str) -> None:
        super().__init__(sentence)
        self.proposal = proposal
        self.sentence = sentence


@use_case
def record_draft(*, actor: Actor, draft: Draft, version: int) -> list[Proposal]:
    """Record what is accepted and not recorded yet; gives the proposals that became records.

    `version` is the draft's as the person saw it. Raises Conflict when it has moved on or is
    closed, so a second click records nothing; CannotRecord when one of them fails, and then
    nothing is saved.
    """
    claim_version(draft, version)
    if draft.state != DraftState.OPEN:
        raise Conflict(draft)
    proposals = {each.ref: each for each in draft.proposals.select_for_update()}
    fresh = taken(proposals.values())
    if not fresh:
        return []
    recording = Recording(
        actor=actor,
        draft=draft,
        source=_source(actor, draft),
        home=home_institution(),
        proposals=proposals,
        fresh=fresh,
    )
    recording.recall()
    _each(recording, _FIRST)
    _what_belongs_to_happenings(recording)
    _each(recording, _THEN)
    _move_stages(recording)
    done = [each for each in fresh if each.is_recorded]
    Proposal.objects.bulk_update(done, ["result_label", "result_id"])
    _close(draft, recording.source, proposals.values())
    return done


def _source(actor: Actor, draft: Draft) -> Source:
    source: Source = keep_source(
        actor=actor,
        title=draft.title,
        text=draft.text,
        language=draft.language,
        published=draft.published,
        file_name=draft.file_name,
    )
    return source


def _each(recording: Recording, kinds: Iterable[tuple[Kind, Record_]]) -> None:
    for kind, record in kinds:
        for proposal in recording.of(kind):
            _record(recording, proposal, record)


def _record(recording: Recording, proposal: Proposal, record: Record_) -> None:
    if sentence := lacking(proposal):
        raise CannotRecord(proposal, sentence)
    try:
        made = record(recording, proposal)
    except NotYet as error:
        raise CannotRecord(proposal, _("This day is still ahead. Correct the date.")) from error
    except ValidationError as error:
        raise CannotRecord(proposal, " ".join(error.messages)) from error
    except Conflict as error:
        sentence = _("Somebody is changing the same record now. Save again in a moment.")
        raise CannotRecord(proposal, sentence) from error
    except (ValueError, IntegrityError) as error:
        sentence = _(
            "This cannot be recorded as it is. Change it, or refuse it and add it by hand."
        )
        raise CannotRecord(proposal, sentence) from error
    if made is None:
        sentence = _("What it rests on is not accepted. Accept that too, or refuse this.")
        raise CannotRecord(proposal, sentence)
    recording.done(proposal, made)


def _what_belongs_to_happenings(recording: Recording) -> None:
    """Places go to their visit, statements and areas to their entry."""
    kinds = (Kind.PLACE, Kind.STATEMENT, Kind.AREA)
    refs = [each.values["happening"] for kind in kinds for each in recording.of(kind)]
    for ref in dict.fromkeys(refs):
        if ref:
            happenings.record_places(recording, ref)
            happenings.add_to_entry(recording, ref)
    for kind in (Kind.PLACE, Kind.STATEMENT):
        for each in recording.of(kind):
            if not each.is_recorded:
                sentence = _("What it rests on is not accepted. Accept that too, or refuse this.")
                raise CannotRecord(each, sentence)


def _move_stages(recording: Recording) -> None:
    """Partnerships that stood before go on to the stage that the text tells."""
    fresh = {each.ref for each in recording.of(Kind.INSTITUTION)}
    for ref, institution in recording.institutions.items():
        if ref in fresh or institution == recording.home:
            continue
        partnership = Partnership.objects.filter(institution=institution).first()
        if partnership is not None:
            institutions.move_on(recording, ref, partnership)


def _close(draft: Draft, source: Source, proposals: Iterable[Proposal]) -> None:
    """A draft with nothing left to decide is done."""
    left = any(each.is_open and each.decision == Decision.UNDECIDED for each in proposals)
    draft.state = DraftState.OPEN if left else DraftState.RECORDED
    draft.source = source
    draft.save(update_fields=["state", "source", "updated_at"])
