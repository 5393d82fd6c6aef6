"""What a text can tell, how far a draft is, and what a person decided of each proposal."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class DraftState(TextChoices):
    """OPEN until nothing is left to decide or the person is done with it."""

    OPEN = "open", pgettext_lazy("draft", "Open")
    RECORDED = "recorded", pgettext_lazy("draft", "Recorded")
    DROPPED = "dropped", pgettext_lazy("draft", "Thrown away")


class Decision(TextChoices):
    """What the person said of one proposal."""

    UNDECIDED = "undecided", pgettext_lazy("proposal", "To decide")
    ACCEPTED = "accepted", pgettext_lazy("proposal", "Accepted")
    CHANGED = "changed", pgettext_lazy("proposal", "Changed")
    REFUSED = "refused", pgettext_lazy("proposal", "Refused")


TAKEN = (Decision.ACCEPTED, Decision.CHANGED)


class Kind(TextChoices):
    """What is proposed, in the order in which it is shown; the label heads its group."""

    INSTITUTION = "institution", pgettext_lazy("proposals", "Institutions")
    PERSON = "person", pgettext_lazy("proposals", "People and posts")
    HAPPENING = "happening", pgettext_lazy("proposals", "What happened when")
    AGREEMENT = "agreement", pgettext_lazy("proposals", "The agreement")
    AREA = "area", pgettext_lazy("proposals", "Focus areas")
    ACTIVITY = "activity", pgettext_lazy("proposals", "Activities")
    PLACE = "place", pgettext_lazy("proposals", "Places shown")
    COMMITMENT = "commitment", pgettext_lazy("proposals", "Commitments")
    INITIATIVE = "initiative", pgettext_lazy("proposals", "Initiatives")
    OFFICE = "office", pgettext_lazy("proposals", "Offices abroad")
    RECOGNITION = "recognition", pgettext_lazy("proposals", "Recognitions")
    STATEMENT = "statement", pgettext_lazy("proposals", "What was said")
    FIGURE = "figure", pgettext_lazy("proposals", "Figures claimed")


# Kinds that stand under one heading.
GROUPS: tuple[tuple[Kind, ...], ...] = (
    (Kind.INSTITUTION,),
    (Kind.PERSON,),
    (Kind.HAPPENING,),
    (Kind.AGREEMENT,),
    (Kind.AREA,),
    (Kind.ACTIVITY,),
    (Kind.PLACE,),
    (Kind.COMMITMENT,),
    (Kind.INITIATIVE, Kind.OFFICE),
    (Kind.RECOGNITION,),
    (Kind.STATEMENT,),
    (Kind.FIGURE,),
)
GROUP_LABELS = {Kind.INITIATIVE: pgettext_lazy("proposals", "Initiatives and offices")}

# The seven tints of evidence; each kind has one of them.
TINTS: dict[str, str] = {
    Kind.INSTITUTION: "institution",
    Kind.PERSON: "person",
    Kind.HAPPENING: "event",
    Kind.AGREEMENT: "agreement",
    Kind.AREA: "area",
    Kind.ACTIVITY: "activity",
    Kind.PLACE: "place",
    Kind.COMMITMENT: "activity",
    Kind.INITIATIVE: "event",
    Kind.OFFICE: "event",
    Kind.RECOGNITION: "institution",
    Kind.STATEMENT: "person",
    Kind.FIGURE: "institution",
}
