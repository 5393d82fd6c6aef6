"""Who may open the screens of activities."""

from comity.activities.tests.builders import make_activity
from comity.shared.tests.matrix import INSIDERS, Row, roles

KEEPERS = roles("officer", "administrator")


def one():
    """The address of an activity."""
    return {"code": make_activity().code}


rows = [
    Row("activities:list", get=INSIDERS),
    Row("activities:bulk", get=KEEPERS, post=KEEPERS),
    Row("activities:add", get=KEEPERS, post=KEEPERS),
    Row("activities:page", get=INSIDERS, sample=one),
    Row("activities:edit", get=KEEPERS, post=KEEPERS, sample=one),
    Row("activities:status", get=KEEPERS, post=KEEPERS, sample=one),
    Row("activities:delete", post=KEEPERS, sample=one),
    Row("activities:restore", post=KEEPERS, sample=one),
]
