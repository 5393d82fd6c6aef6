"""Who may open the screens of agreements."""

from comity.agreements.tests.builders import make_agreement
from comity.shared.tests.matrix import INSIDERS, Row, roles

KEEPERS = roles("officer", "administrator")
MOVERS = roles("officer", "administrator", "approver")


def one():
    """The address of an agreement."""
    return {"code": make_agreement().code}


rows = [
    Row("agreements:list", get=INSIDERS),
    Row("agreements:bulk", get=MOVERS, post=MOVERS),
    Row("agreements:options", get=INSIDERS),
    Row("agreements:add", get=KEEPERS, post=KEEPERS),
    Row("agreements:page", get=INSIDERS, sample=one),
    Row("agreements:edit", get=KEEPERS, post=KEEPERS, sample=one),
    Row("agreements:status", get=MOVERS, post=MOVERS, sample=one),
    Row("agreements:delete", post=KEEPERS, sample=one),
    Row("agreements:restore", post=KEEPERS, sample=one),
]
