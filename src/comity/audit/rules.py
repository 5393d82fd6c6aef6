"""Who may open the recycle bin, and erase from it.

The audit stands below accounts, so the roles are asked for by their names.
"""

from typing import Any

from comity.shared.permissions import add_perm, predicate


@predicate
def keeps_the_record(user: Any) -> bool:
    """Officers and administrators."""
    return not {"officer", "administrator"}.isdisjoint(getattr(user, "roles", ()))


@predicate
def keeps_the_tool(user: Any) -> bool:
    """Administrators."""
    return "administrator" in getattr(user, "roles", ())


add_perm("audit.view_bin", keeps_the_record)
add_perm("audit.erase_record", keeps_the_tool)
