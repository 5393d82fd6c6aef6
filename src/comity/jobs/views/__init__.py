"""Tasks and mails, for administrators."""

from comity.jobs.views.mail import drop, mail, mails, resend
from comity.jobs.views.tasks import retry, tasks

__all__ = ["drop", "mail", "mails", "resend", "retry", "tasks"]
