"""Change what is on record of an award or a rank."""

from comity.audit import Actor, record, snapshot, use_case
from comity.institutions.models import Recognition
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version


@use_case
def edit_recognition(
    *,
    actor: Actor,
    recognition: Recognition,
    version: int,
    words: LocalizedText,
    given_by: LocalizedText,
    year: int | None,
    source: str,
) -> Recognition:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(recognition, version)
    before = snapshot(recognition)
    recognition.words = words
    recognition.given_by = given_by
    recognition.year = year
    recognition.source = source
    recognition.save()
    after = snapshot(recognition)
    record(actor, "institutions.edit_recognition", recognition, before=before, after=after)
    return recognition
