"""Who may search; what is found is each app's to decide."""

from comity.accounts.rules import insider
from comity.shared.permissions import add_perm

add_perm("search.search", insider)
