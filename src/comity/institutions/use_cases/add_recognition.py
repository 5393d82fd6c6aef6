"""Note an award or a rank of an institution."""

from comity.audit import Actor, record, snapshot, use_case
from comity.institutions.models import Institution, Recognition
from comity.shared.localized_text import LocalizedText


@use_case
def add_recognition(
    *,
    actor: Actor,
    institution: Institution,
    words: LocalizedText,
    year: int | None = None,
    given_by: LocalizedText | None = None,
    source: str = "",
) -> Recognition:
    """`year` stays empty where the source does not state it: the page then says so."""
    recognition = Recognition.objects.create(
        institution=institution,
        words=words,
        year=year,
        given_by=given_by or LocalizedText(),
        source=source[:300],
    )
    record(actor, "institutions.add_recognition", recognition, after=snapshot(recognition))
    return recognition
