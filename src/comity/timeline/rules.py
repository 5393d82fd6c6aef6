"""Who may see and keep timelines, promises and events."""

from typing import Any

from comity.accounts.roles import Role
from comity.accounts.rules import insider, record_keeper, role_is
from comity.shared.permissions import add_perm, predicate

contributor = record_keeper | role_is(Role.COORDINATOR, Role.PROTOCOL)


@predicate
def own_promise(user: Any, commitment: Any) -> bool:
    """Whoever sees to a promise may say what became of it."""
    return (
        commitment is not None
        and commitment.owner_id is not None
        and (commitment.owner_id == user.pk)
    )


@predicate
def own_draft(user: Any, draft: Any) -> bool:
    """A dropped letter is its owner's alone until it is filed."""
    return draft is not None and draft.owner_id == user.pk


add_perm("timeline.view_entry", insider)
add_perm("timeline.add_entry", contributor)
add_perm("timeline.change_entry", record_keeper)
add_perm("timeline.delete_entry", record_keeper)

add_perm("timeline.view_commitment", insider)
add_perm("timeline.add_commitment", contributor)
add_perm("timeline.change_commitment", record_keeper | (insider & own_promise))

add_perm("timeline.view_event", insider)
add_perm("timeline.add_event", record_keeper)
add_perm("timeline.change_event", record_keeper)

add_perm("timeline.view_letterdraft", contributor & own_draft)
add_perm("timeline.change_letterdraft", contributor & own_draft)
