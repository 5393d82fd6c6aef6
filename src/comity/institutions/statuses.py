"""Where an institution's facts come from, and what kinds of names and relations there are."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.ui.status import Status as Sign


class Source(TextChoices):
    """REGISTRY rows follow the registry at each load; LOCAL ones are this installation's own."""

    REGISTRY = "registry", _("Registry")
    LOCAL = "local", _("Added here")


class NameKind(TextChoices):
    LABEL = "label", pgettext_lazy("institution's name", "Name")
    ALIAS = "alias", pgettext_lazy("institution's name", "Also")
    ACRONYM = "acronym", pgettext_lazy("institution's name", "Acronym")
    FORMER = "former", pgettext_lazy("institution's name", "Former name")


class Status(TextChoices):
    ACTIVE = "active", pgettext_lazy("institution", "Active")
    INACTIVE = "inactive", pgettext_lazy("institution", "No longer active")
    WITHDRAWN = "withdrawn", pgettext_lazy("institution", "Withdrawn from the registry")


SIGNS = {
    Status.ACTIVE: Sign(Status.ACTIVE.label, "full", "green"),
    Status.INACTIVE: Sign(Status.INACTIVE.label, "full", "grey"),
    Status.WITHDRAWN: Sign(Status.WITHDRAWN.label, "full", "amber"),
}


class RelationKind(TextChoices):
    PARENT = "parent", _("Part of")
    CHILD = "child", _("Has the part")
    RELATED = "related", _("Related to")
    PREDECESSOR = "predecessor", _("Came from")
    SUCCESSOR = "successor", _("Went on as")


class UnitKind(TextChoices):
    """What a part of an institution is; nobody has to say."""

    INSTITUTE = "institute", pgettext_lazy("unit", "Institute")
    FACULTY = "faculty", pgettext_lazy("unit", "Faculty or school")
    DEPARTMENT = "department", pgettext_lazy("unit", "Department")
    LABORATORY = "laboratory", pgettext_lazy("unit", "Laboratory")
    CENTRE = "centre", pgettext_lazy("unit", "Centre")
    OFFICE = "office", pgettext_lazy("unit", "Office")
    LIBRARY = "library", pgettext_lazy("unit", "Library")


class LoadPhase(TextChoices):
    """A load reads the whole file first, and changes nothing until that is done."""

    STAGING = "staging", _("Reading the file")
    APPLYING = "applying", _("Taking over")
    LINKING = "linking", _("Joining relations")
    DONE = "done", _("Done")
    FAILED = "failed", _("Given up")
