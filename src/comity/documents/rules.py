"""Who may see texts that were read: everybody in the office."""

from comity.accounts.rules import insider
from comity.shared.permissions import add_perm

add_perm("documents.view_source", insider)
