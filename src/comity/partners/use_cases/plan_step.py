"""The work plan of an office abroad: what is meant to be done, until when, and that it was."""

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import OfficeAbroad, PlannedStep
from comity.shared.edtf import parse
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version

_LAST = "~"  # what has no day stands behind all days


@use_case
def plan_step(
    *, actor: Actor, office: OfficeAbroad, words: LocalizedText, until: str = "", done: str = ""
) -> PlannedStep:
    """Add a line to the plan; `until` and `done` are EDTF, '' for no day and not yet."""
    step = PlannedStep(office=office, words=words, until=until, until_key=_key(until), done=done)
    step.save()
    audit.record(actor, "add_step", step, after=audit.snapshot(step))
    return step


@use_case
def edit_step(
    *,
    actor: Actor,
    step: PlannedStep,
    version: int,
    words: LocalizedText,
    until: str,
    done: str,
) -> PlannedStep:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(step, version)
    before = audit.snapshot(step)
    step.words = words
    step.until = until
    step.until_key = _key(until)
    step.done = done
    step.save()
    audit.record(actor, "edit_step", step, before=before, after=audit.snapshot(step))
    return step


def _key(until: str) -> str:
    return parse(until).sort_key if until else _LAST
