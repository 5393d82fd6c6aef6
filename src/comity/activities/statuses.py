"""Kinds of activities (the words of `comity read`), and the moves between their statuses."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from comity.shared.transitions import TransitionTable, moves
from comity.ui.status import Status


class ActivityKind(TextChoices):
    """What sort of work it is."""

    JOINT_PROGRAMMES = "joint_programmes", pgettext_lazy("activity", "Joint programme")
    JOINT_RESEARCH = "joint_research", pgettext_lazy("activity", "Joint research")
    STUDENT_EXCHANGE = "student_exchange", pgettext_lazy("activity", "Student exchange")
    STAFF_EXCHANGE = "staff_exchange", pgettext_lazy("activity", "Teacher exchange")
    YOUNG_SCIENTISTS = "young_scientists", pgettext_lazy("activity", "Young scientists")
    CONFERENCES = "conferences", pgettext_lazy("activity", "Conferences")
    JOINT_LAB = "joint_lab", pgettext_lazy("activity", "Joint laboratory")
    INNOVATION_TRANSFER = "innovation_transfer", pgettext_lazy("activity", "Innovation transfer")
    LANGUAGE_TRAINING = "language_training", pgettext_lazy("activity", "Language training")
    SUMMER_SCHOOL = "summer_school", pgettext_lazy("activity", "Summer school")
    INTERNSHIPS = "internships", pgettext_lazy("activity", "Internships")
    PUBLICATIONS = "publications", pgettext_lazy("activity", "Publications")
    OTHER = "other", pgettext_lazy("activity", "Other work")


class ActivityStatus(TextChoices):
    """From a wish to something that ran."""

    IDEA = "idea", pgettext_lazy("activity", "Idea")
    DESIGN = "design", pgettext_lazy("activity", "Design")
    APPROVED = "approved", pgettext_lazy("activity", "Approved")
    RUNNING = "running", pgettext_lazy("activity", "Running")
    FINISHED = "finished", pgettext_lazy("activity", "Finished")
    STOPPED = "stopped", pgettext_lazy("activity", "Stopped")


class Part(TextChoices):
    """What somebody does in an activity."""

    LEADS = "leads", pgettext_lazy("in an activity", "Leads it")
    COORDINATES = "coordinates", pgettext_lazy("in an activity", "Coordinates it")
    TAKES_PART = "takes_part", pgettext_lazy("in an activity", "Takes part")


_A = ActivityStatus
_RIGHT = "activities.change_status"

# What is meant or runs; and what is over.
ALIVE = (_A.IDEA, _A.DESIGN, _A.APPROVED, _A.RUNNING)
OVER = (_A.FINISHED, _A.STOPPED)

# How each is shown everywhere.
SIGNS: dict[str, Status] = {
    _A.IDEA: Status(_A.IDEA.label, "ring", "grey"),
    _A.DESIGN: Status(_A.DESIGN.label, "ring", "amber"),
    _A.APPROVED: Status(_A.APPROVED.label, "half", "green"),
    _A.RUNNING: Status(_A.RUNNING.label, "full", "green"),
    _A.FINISHED: Status(_A.FINISHED.label, "full", "grey"),
    _A.STOPPED: Status(_A.STOPPED.label, "full", "grey"),
}

# A verb of the table as its button says it.
VERBS = {
    "design": pgettext_lazy("activity, do", "Work it out"),
    "approve": pgettext_lazy("activity, do", "Approve"),
    "run": pgettext_lazy("activity, do", "It runs"),
    "finish": pgettext_lazy("activity, do", "It is finished"),
    "stop": pgettext_lazy("activity, do", "Stop"),
}

# Moves that are asked for a reason.
NEED_REASON = frozenset({_A.STOPPED})

ACTIVITY_MOVES = TransitionTable(
    [
        *moves("design", _RIGHT, [_A.IDEA, _A.APPROVED, _A.STOPPED], _A.DESIGN),
        *moves("approve", _RIGHT, [_A.IDEA, _A.DESIGN], _A.APPROVED),
        *moves("run", _RIGHT, [_A.IDEA, _A.DESIGN, _A.APPROVED, _A.STOPPED], _A.RUNNING),
        *moves("finish", _RIGHT, [_A.RUNNING], _A.FINISHED),
        *moves("stop", _RIGHT, [_A.IDEA, _A.DESIGN, _A.APPROVED, _A.RUNNING], _A.STOPPED),
    ]
)
