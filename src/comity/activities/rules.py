"""Who may see, keep and move activities."""

from comity.accounts.rules import insider, record_keeper
from comity.shared.permissions import add_perm

add_perm("activities.view_activity", insider)
add_perm("activities.add_activity", record_keeper)
add_perm("activities.change_activity", record_keeper)
add_perm("activities.delete_activity", record_keeper)
add_perm("activities.change_status", record_keeper)
