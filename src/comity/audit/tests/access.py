"""Who may open a record's history: whoever may see the record."""

from django.contrib.auth import get_user_model

from comity.shared.tests.matrix import Row, roles


def somebodys_history():
    person = get_user_model().objects.create_user("past@example.edu", "x", name="Past")
    return {"label": "accounts.user", "code": person.code}


rows = [Row("audit:history", get=roles("administrator"), sample=somebodys_history)]
