"""How activities come back."""

from comity.activities.models import Activity
from comity.audit.restoring import Kept
from comity.shared.search_column import search_lines


def _derived(activity: Activity) -> None:
    activity.set_since(activity.since)
    activity.search = search_lines(activity.title)


kept = [
    Kept(
        model=Activity,
        fixed=frozenset({"status", "since_key"}),
        prepare=_derived,
        own=("status_changes",),
    ),
]
