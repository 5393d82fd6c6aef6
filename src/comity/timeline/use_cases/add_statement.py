"""Keep what somebody said in public at an entry, and take it away again."""

from comity import audit
from comity.audit import Actor, use_case
from comity.shared.records import claim_version
from comity.timeline.models import Entry, Statement
from comity.timeline.use_cases.record_entry import snapshot
from comity.timeline.use_cases.taking_part import Said


@use_case
def add_statement(*, actor: Actor, entry: Entry, version: int, said: Said) -> Statement:
    """One more statement; raises Conflict when somebody saved the entry meanwhile."""
    claim_version(entry, version)
    before = snapshot(entry)
    statement = Statement.objects.create(
        entry=entry,
        speaker=said.speaker,
        speaker_words=said.speaker_words,
        words=said.words,
        agreed_for_print=said.agreed_for_print,
    )
    audit.record(actor, "add_statement", entry, before=before, after=snapshot(entry))
    return statement


@use_case
def remove_statement(*, actor: Actor, entry: Entry, version: int, statement: Statement) -> None:
    """Take a statement away; the history keeps its words."""
    claim_version(entry, version)
    before = snapshot(entry)
    statement.delete()
    audit.record(actor, "remove_statement", entry, before=before, after=snapshot(entry))
