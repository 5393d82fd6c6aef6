"""Who may do what with partners, people and what the office works by."""

from comity.accounts.rules import insider, record_keeper
from comity.shared.permissions import add_perm

KEPT = (
    "partnership",
    "person",
    "position",
    "focusarea",
    "region",
    "initiative",
    "officeabroad",
    "claim",
)

for name in KEPT:
    add_perm(f"partners.view_{name}", insider)
    add_perm(f"partners.add_{name}", record_keeper)
    add_perm(f"partners.change_{name}", record_keeper)
    add_perm(f"partners.delete_{name}", record_keeper)

add_perm("partners.change_stage", record_keeper)
