"""Add a name to an institution: what this installation calls it, too."""

from comity.audit import Actor, record, use_case
from comity.institutions.display import displayed
from comity.institutions.models import Institution, InstitutionName
from comity.institutions.statuses import NameKind, Source
from comity.institutions.use_cases.names_changed import names_changed
from comity.shared.folding import fold
from comity.shared.records import claim_version


@use_case
def add_name(
    *,
    actor: Actor,
    institution: Institution,
    version: int,
    value: str,
    language: str = "",
    kind: str = NameKind.ALIAS,
) -> InstitutionName:
    """Add the name, or give back the one that says the same already. Raises Conflict."""
    for name in institution.names.all():
        if fold(name.value) == fold(value):
            return name
    claim_version(institution, version)
    before = {"names": [name.value for name in institution.names.all()]}
    added = InstitutionName.objects.create(
        institution=institution, value=value, language=language, kind=kind, source=Source.LOCAL
    )
    institution.display = displayed(list(institution.names.all()))
    institution.save(update_fields=["display", "updated_at"])
    names_changed(institution)
    after = {"names": [*before["names"], value]}
    record(actor, "institutions.change_names", institution, before=before, after=after)
    return added
