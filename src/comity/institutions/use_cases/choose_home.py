"""Say which institution this installation belongs to."""

from comity.audit import Actor, record, use_case
from comity.institutions.models import Home, Institution


@use_case
def choose_home(*, actor: Actor, institution: Institution) -> Home:
    """Set or replace our own institution."""
    former = Home.objects.select_for_update().first()
    before = {"institution": former.institution_id if former else None}
    home, _created = Home.objects.update_or_create(only=True, defaults={"institution": institution})
    after = {"institution": institution.pk}
    record(actor, "institutions.choose_home", institution, before=before, after=after)
    return home
