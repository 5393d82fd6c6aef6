"""Who may open a record's history: whoever may see the record; and the recycle bin."""

from django.apps import apps
from django.contrib.auth import get_user_model
from django.utils import timezone

from comity.shared.tests.matrix import Row, roles

KEEPERS = roles("officer", "administrator")


def somebodys_history():
    person = get_user_model().objects.create_user("past@example.edu", "x", name="Past")
    return {"label": "accounts.user", "code": person.code}


def a_region(*, deleted):
    region = apps.get_model("partners.Region").objects.create(
        deleted_at=timezone.now() if deleted else None
    )
    return {"label": "partners.region", "code": region.code}


rows = [
    Row("audit:history", get=roles("administrator"), sample=somebodys_history),
    Row("audit:put_back", post=KEEPERS, sample=lambda: a_region(deleted=False)),
    Row("audit:bin", get=KEEPERS),
    Row("audit:restore", post=KEEPERS, sample=lambda: a_region(deleted=True)),
    Row("audit:erase", post=roles("administrator"), sample=lambda: a_region(deleted=True)),
]
