"""What happened, what was said and what was promised."""

from comity.timeline.models.commitments import Commitment, CommitmentChange
from comity.timeline.models.entries import Entry, EntryPartner
from comity.timeline.models.events import Event, EventOrganiser
from comity.timeline.models.letters import LetterDraft
from comity.timeline.models.links import EntryLink
from comity.timeline.models.participants import EntryOrganisation, EntryPerson, Statement

__all__ = [
    "Commitment",
    "CommitmentChange",
    "Entry",
    "EntryLink",
    "EntryOrganisation",
    "EntryPartner",
    "EntryPerson",
    "Event",
    "EventOrganiser",
    "LetterDraft",
    "Statement",
]
