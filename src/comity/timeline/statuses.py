"""Kinds of entries and what may become of a promise."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.shared.transitions import TransitionTable, moves
from comity.ui.status import Status


class EntryKind(TextChoices):
    """What sort of thing happened; the words of `comity read` among them."""

    MEETING = "meeting", pgettext_lazy("entry", "Meeting")
    VISIT_IN = "visit_in", pgettext_lazy("entry", "Visit to us")
    VISIT_OUT = "visit_out", pgettext_lazy("entry", "Visit to them")
    LETTER = "letter", pgettext_lazy("entry", "Letter")
    CALL = "call", pgettext_lazy("entry", "Call")
    CONFERENCE = "conference", pgettext_lazy("entry", "Conference")
    SIGNING = "signing", pgettext_lazy("entry", "Signing")
    RENEWAL = "renewal", pgettext_lazy("entry", "Renewal")
    CEREMONY = "ceremony", pgettext_lazy("entry", "Ceremony")
    PROGRAMME_LAUNCH = "programme_launch", pgettext_lazy("entry", "Programme begun")
    JOINT_LAB = "joint_lab", pgettext_lazy("entry", "Joint laboratory")
    OFFICE_OPENING = "office_opening", pgettext_lazy("entry", "Office opened")
    NEWS = "news", pgettext_lazy("entry", "News")
    OTHER = "other", pgettext_lazy("entry", "Other")


class Direction(TextChoices):
    """Who wrote or called."""

    FROM_THEM = "in", pgettext_lazy("letter", "From them")
    FROM_US = "out", pgettext_lazy("letter", "From us")


class Tab(TextChoices):
    """How a timeline is sifted: a handful of words over the kinds."""

    MEETINGS = "meetings", pgettext_lazy("timeline", "Meetings")
    VISITS = "visits", pgettext_lazy("timeline", "Visits")
    LETTERS = "letters", pgettext_lazy("timeline", "Letters")
    AGREEMENTS = "agreements", pgettext_lazy("timeline", "Agreements")
    NEWS = "news", pgettext_lazy("timeline", "News")


KINDS_OF_TAB: dict[str, frozenset[str]] = {
    Tab.MEETINGS: frozenset({EntryKind.MEETING, EntryKind.CALL, EntryKind.CONFERENCE}),
    Tab.VISITS: frozenset({EntryKind.VISIT_IN, EntryKind.VISIT_OUT}),
    Tab.LETTERS: frozenset({EntryKind.LETTER}),
    Tab.AGREEMENTS: frozenset({EntryKind.SIGNING, EntryKind.RENEWAL}),
    Tab.NEWS: frozenset({EntryKind.NEWS}),
}


class Side(TextChoices):
    """Who promised."""

    OURS = "ours", _("Ours")
    THEIRS = "theirs", _("Theirs")


class CommitmentStatus(TextChoices):
    """Where a promise stands."""

    OPEN = "open", pgettext_lazy("commitment", "Open")
    KEPT = "kept", pgettext_lazy("commitment", "Kept")
    DROPPED = "dropped", pgettext_lazy("commitment", "Dropped")


_C = CommitmentStatus
_RIGHT = "timeline.change_commitment"

COMMITMENT_MOVES = TransitionTable(
    [
        *moves("keep", _RIGHT, [_C.OPEN], _C.KEPT),
        *moves("move", _RIGHT, [_C.OPEN], _C.OPEN),  # another day, for a reason
        *moves("drop", _RIGHT, [_C.OPEN], _C.DROPPED),
        *moves("reopen", _RIGHT, [_C.KEPT, _C.DROPPED], _C.OPEN),
    ]
)


class OrganisationRole(TextChoices):
    """What an outside organisation did at an entry or for an event."""

    PRESENT = "present", pgettext_lazy("organisation", "Took part")
    HOST = "host", pgettext_lazy("organisation", "Host")
    ORGANISER = "organiser", pgettext_lazy("organisation", "Organiser")
    SUPPORTER = "supporter", pgettext_lazy("organisation", "Supporter")


# The icon of each kind.
ICONS: dict[str, str] = {
    EntryKind.MEETING: "messages",
    EntryKind.VISIT_IN: "plane-arrival",
    EntryKind.VISIT_OUT: "plane-departure",
    EntryKind.LETTER: "mail",
    EntryKind.CALL: "phone",
    EntryKind.CONFERENCE: "presentation",
    EntryKind.SIGNING: "writing-sign",
    EntryKind.RENEWAL: "refresh",
    EntryKind.CEREMONY: "award",
    EntryKind.PROGRAMME_LAUNCH: "school",
    EntryKind.JOINT_LAB: "microscope",
    EntryKind.OFFICE_OPENING: "building-bank",
    EntryKind.NEWS: "news",
    EntryKind.OTHER: "note",
}

# How a promise is shown everywhere.
SIGNS: dict[str, Status] = {
    CommitmentStatus.OPEN: Status(CommitmentStatus.OPEN.label, "ring", "amber"),
    CommitmentStatus.KEPT: Status(CommitmentStatus.KEPT.label, "full", "green"),
    CommitmentStatus.DROPPED: Status(CommitmentStatus.DROPPED.label, "full", "grey"),
}
