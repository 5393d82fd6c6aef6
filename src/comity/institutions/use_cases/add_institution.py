"""Add an institution that the registry does not have."""

from collections.abc import Mapping

from comity.audit import Actor, record, snapshot, use_case
from comity.institutions.models import Institution, InstitutionName
from comity.institutions.statuses import NameKind, Source
from comity.institutions.use_cases.names_changed import names_changed
from comity.shared.localized_text import LocalizedText


@use_case
def add_institution(
    *,
    actor: Actor,
    names: LocalizedText,
    country: str,
    city: str = "",
    subdivision: str = "",
    ror: str = "",
    founded: int | None = None,
    website: str = "",
    facts: Mapping[str, object] | None = None,
) -> Institution:
    """One language of `names` is enough; `ror` is the short id where it is known."""
    institution = Institution(
        ror=ror,
        source=Source.LOCAL,
        country=country,
        city=city,
        subdivision=subdivision,
        founded=founded,
        website=website,
        display=names,
        **(facts or {}),
    )
    institution.full_clean(exclude=["corrected", "registry_digest"])
    institution.save()
    InstitutionName.objects.bulk_create(
        InstitutionName(institution=institution, value=value, language=tag, kind=NameKind.LABEL)
        for tag, value in names.texts.items()
    )
    names_changed(institution, new=True)
    record(actor, "institutions.add", institution, after=snapshot(institution))
    return institution
