"""Institutions, their names here, and the partnership that begins or moves on."""

from django.utils.translation import gettext as _

from comity.institutions.models import Institution
from comity.institutions.statuses import NameKind
from comity.institutions.use_cases.add_institution import add_institution
from comity.institutions.use_cases.add_name import add_name
from comity.institutions.use_cases.add_recognition import add_recognition
from comity.partners.models import Partnership
from comity.partners.statuses import STAGE_MOVES, Stage
from comity.partners.use_cases import add_partnership, change_stage, keep_names
from comity.reading.models import Proposal
from comity.reading.proposals.alike import same_words
from comity.reading.proposals.recognitions import known_recognitions
from comity.reading.recording.recording import Recording
from comity.reading.statuses import Kind
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Record
from comity.shared.transitions import NotAllowed

_ORDER = (Stage.PROSPECT, Stage.ACQUAINTED, Stage.EXPLORING, Stage.AGREED, Stage.ACTIVE)
_SIGNED = ("signed", "renewed")


def record(recording: Recording, proposal: Proposal) -> Record:
    """Link or add the institution and keep what it is called here; a partner becomes one."""
    values = proposal.values
    institution = _institution(recording, proposal)
    recording.institutions[proposal.ref] = institution
    for wording in values["keep"]:
        kind = NameKind.ACRONYM if wording.isupper() else NameKind.ALIAS
        add_name(
            actor=recording.actor,
            institution=institution,
            version=institution.version,
            value=wording,
            language=recording.language,
            kind=kind,
        )
    if values["keep"]:
        keep_names(institution)
    if values["role"] != "partner":
        return institution
    partnership = _partnership(recording, proposal.ref, institution)
    recording.cite(institution, proposal)
    return partnership


def _institution(recording: Recording, proposal: Proposal) -> Institution:
    values = proposal.values
    found: Institution | None = None
    if values["code"]:
        found = Institution.objects.filter(code=values["code"]).first()
    elif values["ror"]:
        found = Institution.objects.filter(ror=values["ror"]).first()
    if found is not None:
        return found
    made: Institution = add_institution(
        actor=recording.actor,
        names=LocalizedText.from_json(values["names"]),
        country=values["country"],
        city=values["city"],
        ror=values["ror"],
    )
    return made


def _partnership(recording: Recording, ref: str, institution: Institution) -> Partnership:
    known: Partnership | None = Partnership.objects.filter(institution=institution).first()
    stage, when = _stage(recording, ref)
    reason = _("From the text “%(title)s”") % {"title": recording.draft.title}
    if known is None:
        return add_partnership(
            actor=recording.actor,
            institution=institution,
            stage=stage,
            on=when,
            reason=reason,
            owner=recording.draft.owner,
        )
    move_on(recording, ref, known)
    return known


def move_on(recording: Recording, ref: str, partnership: Partnership) -> None:
    """Take the partnership to the stage that the text tells, never back."""
    stage, when = _stage(recording, ref)
    now = partnership.stage
    if now not in _ORDER or _ORDER.index(Stage(now)) >= _ORDER.index(stage):
        return
    try:
        STAGE_MOVES.find(now, stage)
    except NotAllowed:
        return
    reason = _("From the text “%(title)s”") % {"title": recording.draft.title}
    change_stage(
        actor=recording.actor,
        partnership=partnership,
        version=partnership.version,
        target=stage,
        on=when,
        reason=reason,
    )


def _stage(recording: Recording, ref: str) -> tuple[Stage, str]:
    """How far what was accepted has brought the two, and since when."""
    signed = [
        each.values["when"]
        for each in recording.of(Kind.AGREEMENT)
        if ref in each.values["partners"] and each.values["status"] in _SIGNED
    ]
    if signed:
        return Stage.AGREED, signed[0]
    met = [
        each.values["when"]
        for each in recording.of(Kind.HAPPENING)
        if ref in each.values["partners"] and each.values["when"] and not each.values["ahead"]
    ]
    if met:
        return Stage.ACQUAINTED, min(met, key=lambda when: parse(when).sort_key)
    return Stage.PROSPECT, recording.draft.published


def record_recognition(recording: Recording, proposal: Proposal) -> Record | None:
    """An award or a rank of an institution that is on record."""
    values = proposal.values
    institution = recording.institution(values["institution"])
    if institution is None:
        return None
    for known in known_recognitions([institution]):
        if same_words(known.words, values["words"]):
            return known
    made: Record = add_recognition(
        actor=recording.actor,
        institution=institution,
        words=recording.words(values["words"]),
        year=values["year"],
        source=recording.draft.title,
    )
    return made
