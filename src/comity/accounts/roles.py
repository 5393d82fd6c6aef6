"""The roles a person can have; what each may do is said in every app's rules."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person does in the office; one person may have several."""

    VIEWER = "viewer", _("Viewer")
    COORDINATOR = "coordinator", _("Coordinator")
    OFFICER = "officer", _("Officer")
    PROTOCOL = "protocol", _("Protocol")
    APPROVER = "approver", _("Approver")
    PRESS = "press", _("Press office")
    ADMINISTRATOR = "administrator", _("Administrator")


# What each may do, for whoever gives roles.
MEANING = {
    Role.VIEWER: _("Sees the record."),
    Role.COORDINATOR: _("Sees the record, adds entries and commitments."),
    Role.OFFICER: _("Keeps the record: partners, timeline, agreements, visits."),
    Role.PROTOCOL: _("Sees the record, prepares and runs visits."),
    Role.APPROVER: _("Sees the record, approves agreements."),
    Role.PRESS: _("Sees the record, writes the news."),
    Role.ADMINISTRATOR: _("Keeps the record, gives people access."),
}
