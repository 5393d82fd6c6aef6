"""Throw a draft away; what it recorded before stays."""

from comity.audit import use_case
from comity.reading.models import Draft
from comity.reading.statuses import DraftState


@use_case
def drop_draft(*, draft: Draft) -> None:
    """Take the draft off the list of what is to be done."""
    state = DraftState.RECORDED if _recorded_something(draft) else DraftState.DROPPED
    Draft.objects.filter(pk=draft.pk, state=DraftState.OPEN).update(state=state)


def _recorded_something(draft: Draft) -> bool:
    return draft.proposals.filter(result_id__isnull=False).exists()
