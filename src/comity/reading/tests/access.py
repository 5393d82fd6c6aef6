"""Who may read texts into the record."""

from comity.reading.models import Draft
from comity.reading.tests.builders import make_draft, make_owner, make_world
from comity.shared.tests.matrix import Row, roles

READERS = roles("coordinator", "officer", "protocol", "press", "administrator")
KEEPERS = roles("officer", "administrator")


def a_draft():
    """One draft, of an officer who asks for none of these pages."""
    if not Draft.objects.exists():
        make_world()
        make_draft(make_owner("reader@example.edu"))
    return {"code": Draft.objects.get().code}


def a_proposal():
    """One of its proposals."""
    return {**a_draft(), "ref": "area-1"}


rows = [
    Row("reading:start", get=READERS, post=READERS),
    Row("reading:draft", get=KEEPERS, sample=a_draft),
    Row("reading:decide", post=KEEPERS, sample=a_draft),
    Row("reading:certain", post=KEEPERS, sample=a_draft),
    Row("reading:change", get=KEEPERS, post=KEEPERS, sample=a_proposal),
    Row("reading:record", post=KEEPERS, sample=a_draft),
    Row("reading:drop", post=KEEPERS, sample=a_draft),
]
