"""Who may see tasks and mails and have them tried again."""

from comity.accounts.rules import administrator
from comity.shared.permissions import add_perm

add_perm("jobs.view_task", administrator)
add_perm("jobs.retry_task", administrator)
add_perm("jobs.view_mail", administrator)
add_perm("jobs.resend_mail", administrator)
