"""What a colleague looks after, on the screen where their account is closed."""

from typing import Any

from django import template

from comity.accounts.handing import by_name, counts
from comity.accounts.models import User
from comity.ui.menu import url_or_none

register = template.Library()


@register.inclusion_tag("accounts/looks_after.html")
def looks_after(account: User) -> dict[str, Any]:
    """Says that it is handed over first; nothing for whom nothing is open. One query."""
    known = by_name()
    return {
        "account": account,
        "kinds": [(known[name].label, number) for name, number in counts(account).items()],
        "there": url_or_none("dossier:hand_over", account.code),
    }
