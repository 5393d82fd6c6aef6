"""Throw a draft away; what it recorded before stays."""

from django.db.models import F

from comity.audit import use_case
from comity.reading.models import Draft
from comity.reading.statuses import DraftState


@use_case
def drop_draft(*, draft: Draft) -> None:
    """Take the draft off the list of what is to be done; a save from an open page is refused."""
    open_still = Draft.objects.select_for_update().filter(pk=draft.pk, state=DraftState.OPEN)
    if not open_still:
        return
    state = DraftState.RECORDED if _recorded_something(draft) else DraftState.DROPPED
    open_still.update(state=state, version=F("version") + 1)


def _recorded_something(draft: Draft) -> bool:
    return draft.proposals.filter(result_id__isnull=False).exists()
