"""Who may open the screens of the timeline."""

from comity.shared.tests.matrix import INSIDERS, Row, roles
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


rows = [
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
