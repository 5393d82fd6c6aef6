"""How agreements come back."""

from comity.agreements.models import Agreement
from comity.agreements.use_cases.delete_agreement import restore_agreement
from comity.agreements.use_cases.record_agreement import refresh, set_end
from comity.audit.restoring import Kept
from comity.shared.search_column import search_lines


def _derived(agreement: Agreement) -> None:
    set_end(agreement, agreement.in_force_until)
    agreement.search = search_lines(agreement.title, agreement.number)


def _counted(agreement: Agreement) -> None:
    refresh(agreement.partnerships.values_list("pk", flat=True))


# The parent is checked for circles by its form.
kept = [
    Kept(
        model=Agreement,
        restore=lambda *, record, **more: restore_agreement(agreement=record, **more),
        fixed=frozenset({"status", "parent_id"}),
        prepare=_derived,
        after=_counted,
        own=("status_changes",),
    )
]
