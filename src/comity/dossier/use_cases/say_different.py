"""Say that two records that look alike are not the same."""

from comity import audit
from comity.audit import Actor, use_case
from comity.dossier.models import Different
from comity.shared.records import Record


@use_case
def say_different(*, actor: Actor, one: Record, other: Record) -> None:
    """They are not suggested again."""
    low, high = sorted((one.pk, other.pk))
    label = one._meta.label_lower
    Different.objects.get_or_create(
        label=label, low_id=low, high_id=high, defaults={"said_by_id": actor.user_id}
    )
    audit.record(actor, "say_different", one, detail={"other": other.pk})
