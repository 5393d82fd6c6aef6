"""The story of one agreement, entered as an officer would: read from a text, accepted, recorded."""

from pathlib import Path

from comity.accounts.models import User
from comity.audit import Actor
from comity.reading.models import Draft
from comity.reading.statuses import Decision
from comity.reading.use_cases import NotReady, decide, record_draft, start_draft

TEXTS = Path(__file__).parent / "texts"
PUBLISHED = "2024-05-24"


def read_the_story(reader: User) -> Draft:
    """Read the English text and record all that it proposes and that lacks nothing."""
    draft = _draft(reader, "en")
    for ref in draft.proposals.values_list("ref", flat=True):
        try:
            decide(draft=draft, ref=ref, decision=Decision.ACCEPTED)
        except NotReady:
            continue  # it stays to be decided, as on the screen
    actor = Actor(user_id=reader.pk, label=reader.name)
    record_draft(actor=actor, draft=draft, version=draft.version)
    return draft


def leave_open(reader: User, language: str) -> Draft:
    """The same story in another language, read and waiting for somebody to decide."""
    return _draft(reader, language)


def _draft(reader: User, language: str) -> Draft:
    text = (TEXTS / f"story_{language}.txt").read_text(encoding="utf-8")
    return start_draft(
        owner=reader, text=text, published=PUBLISHED, file_name=f"story_{language}.txt"
    )
