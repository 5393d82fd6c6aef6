"""Who may hand over what a colleague looks after, and see what was handed over."""

from typing import Any

from comity.accounts.rules import administrator, insider, record_keeper
from comity.shared.permissions import add_perm, predicate


@predicate
def own_account(user: Any, account: Any) -> bool:
    """A colleague hands over their own work; asked without an account, anybody may."""
    return account is None or account.pk == user.pk


@predicate
def concerned(user: Any, handover: Any) -> bool:
    """Whose work it was, who did it, and who has it now."""
    return handover is None or user.pk in {
        handover.giver_id,
        handover.made_by_id,
        handover.taker_id,
        *handover.by_partner.values(),
    }


@predicate
def done_by(user: Any, handover: Any) -> bool:
    """Who handed over takes back."""
    return handover is None or user.pk == handover.made_by_id


add_perm("dossier.hand_over", insider & (administrator | own_account))
add_perm("dossier.view_handover", insider & (administrator | concerned))
add_perm("dossier.undo_handover", insider & (administrator | done_by))
add_perm("dossier.view_turnover", insider)
add_perm("dossier.look_at_turnover", record_keeper)
add_perm("dossier.merge_records", record_keeper)
add_perm("dossier.view_mergerun", record_keeper)
