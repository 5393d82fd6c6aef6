"""Put a partnership into the recycle bin, and take it out again."""

from django.utils import timezone

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Partnership
from comity.shared.records import claim_version


@use_case
def delete_partnership(*, actor: Actor, partnership: Partnership, version: int) -> Partnership:
    """Hide it from lists and search; its entries stay on the timeline."""
    claim_version(partnership, version)
    partnership.deleted_at = timezone.now()
    partnership.save(update_fields=["deleted_at", "updated_at"])
    audit.record(
        actor, "delete_partnership", partnership, before={"deleted": False}, after={"deleted": True}
    )
    return partnership


@use_case
def restore_partnership(*, actor: Actor, partnership: Partnership) -> Partnership:
    """Take it back; IntegrityError when the institution has become a partner anew."""
    claim_version(partnership, partnership.version)
    partnership.deleted_at = None
    partnership.save(update_fields=["deleted_at", "updated_at"])
    audit.record(
        actor,
        "restore_partnership",
        partnership,
        before={"deleted": True},
        after={"deleted": False},
    )
    return partnership
