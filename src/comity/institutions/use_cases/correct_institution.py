"""Correct what the registry says of an institution; the next load leaves the correction."""

from collections.abc import Mapping
from typing import Any

from comity.audit import Actor, record, snapshot, use_case
from comity.institutions.models import Institution
from comity.institutions.statuses import Source
from comity.institutions.use_cases.names_changed import names_changed
from comity.shared.records import claim_version

CORRECTABLE = ("country", "subdivision", "city", "city_names", "founded", "website", "status")


@use_case
def correct_institution(
    *, actor: Actor, institution: Institution, version: int, values: Mapping[str, Any]
) -> Institution:
    """Set the given columns; of a registry's record those that change count as corrected."""
    claim_version(institution, version)
    before = snapshot(institution)
    changed = [
        column
        for column in CORRECTABLE
        if column in values and getattr(institution, column) != values[column]
    ]
    for column in changed:
        setattr(institution, column, values[column])
    if institution.source == Source.REGISTRY:
        institution.corrected = sorted({*institution.corrected, *changed})
    institution.full_clean(exclude=["registry_digest", "corrected", "types", "domains"])
    institution.save(update_fields=[*changed, "corrected", "updated_at"])
    names_changed(institution)
    record(actor, "institutions.correct", institution, before=before, after=snapshot(institution))
    return institution
