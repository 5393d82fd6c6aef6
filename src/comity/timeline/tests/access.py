"""Who may open the screens of the timeline."""

from comity.accounts.models import User
from comity.partners.tests.builders import make_partnership
from comity.shared.records import new_code
from comity.shared.tests.matrix import INSIDERS, SUPERUSERS, Row, roles
from comity.timeline.models import EntryLink, LetterDraft
from comity.timeline.tests.builders import make_commitment, make_entry, make_event, words
from comity.timeline.use_cases import Said

KEEPERS = roles("officer", "administrator")
CONTRIBUTORS = KEEPERS | roles("coordinator", "protocol")


def code_of(make):
    """The address of a record made by `make`."""
    return lambda: {"code": make().code}


def a_statement():
    """The address of something said."""
    entry = make_entry(statements=[Said(words("Welcome"))])
    return {"code": entry.code, "number": entry.statements.get().pk}


def a_link():
    """The address of a record tied to an entry."""
    entry = make_entry()
    link = EntryLink.objects.create(entry=entry, record_label="visits.visit", record_id=1)
    return {"code": entry.code, "number": link.pk}


def somebodys_letter():
    """A dropped letter is its owner's alone."""
    owner = User.objects.create_user(f"{new_code()}@example.edu", roles=["officer"])
    said = {"sender": {"name": "", "address": ""}, "to": [], "sent": "", "text": ""}
    said |= {"subject": "A letter", "message_id": ""}
    return {"code": LetterDraft.objects.create(owner=owner, said=said).code}


rows = [
    Row("timeline:history", get=INSIDERS, sample=code_of(make_partnership)),
    Row("timeline:link", get=KEEPERS, post=KEEPERS, sample=code_of(make_entry)),
    Row("timeline:unlink", post=KEEPERS, sample=a_link),
    Row("timeline:drop_letter", get=CONTRIBUTORS, post=CONTRIBUTORS),
    Row("timeline:letter", get=SUPERUSERS, post=SUPERUSERS, sample=somebodys_letter),
    Row("timeline:discard_letter", post=SUPERUSERS, sample=somebodys_letter),
    Row("timeline:list", get=INSIDERS),
    Row("timeline:add_entry", get=CONTRIBUTORS, post=CONTRIBUTORS),
    Row("timeline:entry", get=INSIDERS, sample=code_of(make_entry)),
    Row("timeline:edit_entry", get=KEEPERS, post=KEEPERS, sample=code_of(make_entry)),
    Row("timeline:delete_entry", post=KEEPERS, sample=code_of(make_entry)),
    Row("timeline:restore_entry", post=KEEPERS, sample=code_of(make_entry)),
    Row("timeline:add_statement", get=KEEPERS, post=KEEPERS, sample=code_of(make_entry)),
    Row("timeline:remove_statement", post=KEEPERS, sample=a_statement),
    Row("timeline:commitments", get=INSIDERS),
    Row("timeline:bulk", get=KEEPERS, post=KEEPERS),
    Row("timeline:add_commitment", get=CONTRIBUTORS, post=CONTRIBUTORS),
    Row("timeline:commitment", get=INSIDERS, sample=code_of(make_commitment)),
    Row("timeline:edit_commitment", get=KEEPERS, post=KEEPERS, sample=code_of(make_commitment)),
    Row("timeline:keep", post=KEEPERS, sample=code_of(make_commitment)),
    Row("timeline:reopen", post=KEEPERS, sample=code_of(make_commitment)),
    Row("timeline:move", get=KEEPERS, post=KEEPERS, sample=code_of(make_commitment)),
    Row("timeline:drop", get=KEEPERS, post=KEEPERS, sample=code_of(make_commitment)),
    Row("timeline:events", get=INSIDERS),
    Row("timeline:event_options", get=INSIDERS),
    Row("timeline:add_event", get=KEEPERS, post=KEEPERS),
    Row("timeline:event", get=INSIDERS, sample=code_of(make_event)),
    Row("timeline:edit_event", get=KEEPERS, post=KEEPERS, sample=code_of(make_event)),
]
