"""Take back a name that was added here; the registry's own are the registry's."""

from comity.audit import Actor, record, use_case
from comity.institutions.display import displayed
from comity.institutions.models import InstitutionName
from comity.institutions.statuses import Source
from comity.institutions.use_cases.names_changed import names_changed
from comity.shared.records import claim_version


class LastName(Exception):
    """An institution keeps one name at least."""


@use_case
def remove_name(*, actor: Actor, name: InstitutionName, version: int) -> None:
    """At the institution's `version`; raises Conflict.

    Raises LastName for the only name, and for one that is not ours to remove.
    """
    institution = name.institution
    claim_version(institution, version)
    others = [other for other in institution.names.all() if other.pk != name.pk]
    if not others or name.source != Source.LOCAL:
        raise LastName
    before = {"names": [other.value for other in institution.names.all()]}
    name.delete()
    institution.display = displayed(others)
    institution.save(update_fields=["display", "updated_at"])
    names_changed(institution)
    after = {"names": [other.value for other in others]}
    record(actor, "institutions.change_names", institution, before=before, after=after)
