"""How visits come back."""

from comity.audit.restoring import Kept
from comity.shared.search_column import search_lines
from comity.visits.models import Visit


def _words(visit: Visit) -> None:
    visit.search = search_lines(visit.title, visit.head_words)


kept = [
    Kept(model=Visit, fixed=frozenset({"status"}), prepare=_words, own=("status_changes",)),
]
