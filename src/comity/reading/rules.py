"""Who may read texts: a draft is its owner's, and saved by those who keep the record."""

from typing import Any

from comity.accounts.roles import Role
from comity.accounts.rules import record_keeper, role_is
from comity.shared.permissions import add_perm, predicate


@predicate
def own_draft(user: Any, draft: Any) -> bool:
    """The person began it; asked without a draft, anybody may have one."""
    return draft is None or draft.owner_id == user.pk


@predicate
def own_proposal(user: Any, proposal: Any) -> bool:
    """It stands in a draft of the person's own."""
    return proposal is None or own_draft(user, proposal.draft)


reads = role_is(Role.COORDINATOR, Role.OFFICER, Role.PROTOCOL, Role.PRESS, Role.ADMINISTRATOR)

add_perm("reading.add_draft", reads)
add_perm("reading.view_draft", (reads & own_draft) | record_keeper)
add_perm("reading.change_draft", (reads & own_draft) | record_keeper)
add_perm("reading.change_proposal", (reads & own_proposal) | record_keeper)
add_perm("reading.record_draft", record_keeper)
