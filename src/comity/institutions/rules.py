"""Who may do what with institutions."""

from comity.accounts.rules import administrator, insider, record_keeper
from comity.shared.permissions import add_perm

add_perm("institutions.view_institution", insider)
add_perm("institutions.add_institution", record_keeper)
add_perm("institutions.change_institution", record_keeper)
add_perm("institutions.choose_home", administrator)
