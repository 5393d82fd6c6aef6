"""Who may do what, said by role; nothing is allowed that no rule allows."""

from typing import Any

from comity.accounts.roles import Role
from comity.shared.permissions import add_perm, is_authenticated, predicate


def has_role(user: Any, *roles: str) -> bool:
    """Whether this person has one of the roles; an anonymous visitor has none."""
    return not set(roles).isdisjoint(getattr(user, "roles", ()))


def role_is(*roles: str) -> Any:
    """A predicate for `add_perm`: the person has one of the roles."""

    @predicate(f"role_is:{','.join(roles)}")
    def test(user: Any) -> bool:
        return has_role(user, *roles)

    return test


@predicate
def may_touch(_user: Any, account: Any) -> bool:
    """A superuser's account is changed by a superuser alone, for whom no rule is asked."""
    return account is None or not account.is_superuser


# The office itself: everybody who has a role, those who keep the record, those who keep the tool.
insider = role_is(*Role.values)
record_keeper = role_is(Role.OFFICER, Role.ADMINISTRATOR)
administrator = role_is(Role.ADMINISTRATOR)

add_perm("accounts.manage_people", administrator & may_touch)
add_perm("accounts.view_user", administrator)
# The gallery stands below accounts and asks by name.
add_perm("ui.view_gallery", administrator)
add_perm("accounts.edit_own_profile", is_authenticated)


@predicate
def owns(user: Any, saved: Any) -> bool:
    """A saved list is changed by whoever saved it."""
    return saved is None or saved.owner_id == user.pk


@predicate
def shares(_user: Any, saved: Any) -> bool:
    """A shared list is everybody's to open."""
    return saved is None or saved.shared


add_perm("accounts.save_list", insider)
add_perm("accounts.view_savedlist", insider & (owns | shares))
add_perm("accounts.change_savedlist", insider & owns)

for verb in ("view", "add", "change"):
    add_perm(f"accounts.{verb}_guestlink", record_keeper)
add_perm("accounts.view_guestanswer", record_keeper)
