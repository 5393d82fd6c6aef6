"""Who may open the pages about accounts."""

from comity.accounts.models import User
from comity.shared.tests.matrix import ANYBODY, SIGNED_IN, Prefix, Row, roles

ADMINISTRATORS = roles("administrator")


def somebody():
    return {"code": User.objects.create_user("some@example.edu", "x", name="Somebody").code}


rows = [
    Row("accounts:profile", get=SIGNED_IN, post=SIGNED_IN),
    Row("accounts:people", get=ADMINISTRATORS),
    Row("accounts:add", get=ADMINISTRATORS, post=ADMINISTRATORS),
    Row("accounts:edit", get=ADMINISTRATORS, post=ADMINISTRATORS, sample=somebody),
    Row(
        "accounts:invite",
        post=ADMINISTRATORS,
        sample=lambda: {"code": User.objects.get(email="some@example.edu").code},
    ),
    Prefix(
        "accounts/",
        [
            Row("/accounts/password/reset/", get=ANYBODY, post=ANYBODY),
            Row("/accounts/password/change/", get=SIGNED_IN, post=SIGNED_IN),
        ],
    ),
]
