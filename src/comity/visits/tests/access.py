"""Who may open the screens of visits."""

from comity.shared.tests.matrix import INSIDERS, Row, roles
from comity.visits.tests.builders import make_visit

KEEPERS = roles("officer", "administrator", "protocol")


def one():
    """The address of a visit."""
    return {"code": make_visit().code}


rows = [
    Row("visits:list", get=INSIDERS),
    Row("visits:bulk", get=KEEPERS, post=KEEPERS),
    Row("visits:add", get=KEEPERS, post=KEEPERS),
    Row("visits:page", get=INSIDERS, sample=one),
    Row("visits:edit", get=KEEPERS, post=KEEPERS, sample=one),
    Row("visits:status", get=KEEPERS, post=KEEPERS, sample=one),
    Row("visits:delete", post=KEEPERS, sample=one),
    Row("visits:restore", post=KEEPERS, sample=one),
]
