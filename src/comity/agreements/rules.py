"""Who may see, keep and move agreements."""

from comity.accounts.roles import Role
from comity.accounts.rules import insider, record_keeper, role_is
from comity.shared.permissions import add_perm

add_perm("agreements.view_agreement", insider)
add_perm("agreements.add_agreement", record_keeper)
add_perm("agreements.change_agreement", record_keeper)
add_perm("agreements.delete_agreement", record_keeper)
add_perm("agreements.change_status", record_keeper | role_is(Role.APPROVER))
