"""Who may do what with institutions."""

from comity.accounts.rules import administrator, insider, record_keeper
from comity.shared.permissions import add_perm

add_perm("institutions.view_institution", insider)
add_perm("institutions.add_institution", record_keeper)
add_perm("institutions.change_institution", record_keeper)
add_perm("institutions.choose_home", administrator)

for part in ("unit", "recognition"):
    add_perm(f"institutions.view_{part}", insider)
    add_perm(f"institutions.add_{part}", record_keeper)
    add_perm(f"institutions.change_{part}", record_keeper)
    add_perm(f"institutions.delete_{part}", record_keeper)
