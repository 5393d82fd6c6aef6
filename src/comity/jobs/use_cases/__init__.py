"""Verbs about tasks and mails."""

from comity.jobs.use_cases.resend_mail import drop_mail, resend_mail
from comity.jobs.use_cases.retry_task import retry_task
from comity.jobs.use_cases.send_mail import send_mail, send_waiting

__all__ = ["drop_mail", "resend_mail", "retry_task", "send_mail", "send_waiting"]
