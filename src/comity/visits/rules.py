"""Who may see and keep visits: the office, and above all its protocol."""

from comity.accounts.roles import Role
from comity.accounts.rules import insider, record_keeper, role_is
from comity.shared.permissions import add_perm

visit_keeper = record_keeper | role_is(Role.PROTOCOL)

add_perm("visits.view_visit", insider)
add_perm("visits.add_visit", visit_keeper)
add_perm("visits.change_visit", visit_keeper)
add_perm("visits.delete_visit", visit_keeper)
add_perm("visits.change_status", visit_keeper)
