"""Saying that something was looked at, or that it was not."""

from typing import Any

from comity import audit
from comity.audit import Actor, use_case
from comity.dossier.models import Looked
from comity.partners.models import Person


@use_case
def look(*, actor: Actor, by: Any, person: Person, kind: str, record_id: int) -> None:
    """It may go on naming this person, or was changed elsewhere; saying it twice is once."""
    _made, new = Looked.objects.get_or_create(
        person=person, kind=kind, record_id=record_id, defaults={"by": by}
    )
    if new:
        audit.record(actor, "look_at_turnover", person, after={"looked": f"{kind} {record_id}"})


@use_case
def look_again(*, actor: Actor, person: Person, kind: str, record_id: int) -> None:
    """It waits again."""
    gone, _rows = Looked.objects.filter(person=person, kind=kind, record_id=record_id).delete()
    if gone:
        audit.record(actor, "look_at_turnover", person, before={"looked": f"{kind} {record_id}"})
