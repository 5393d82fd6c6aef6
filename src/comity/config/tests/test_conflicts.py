"""Two people save one record, on every form that edits one."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.models import F
from django.urls import NoReverseMatch, reverse

from comity.config.tests.test_access import declared
from comity.shared.records import Record
from comity.shared.tests.matrix import Prefix
from comity.ui.tests.test_versions import sent_by
from comity.ui.versions import VersionedForm

pytestmark = pytest.mark.django_db
ENOUGH = 15  # so many edit forms there are at least: fewer were found by a mistake of this test


def versioned(page):
    """The form of a page that edits a record as somebody saw it."""
    for context in page.context or ():
        for one in context.dicts if hasattr(context, "dicts") else ():
            form = one.get("form")
            if isinstance(form, VersionedForm) and "version" in form.fields:
                return form
    return None


def somebody_saves():
    """Whoever was quicker: every record has another version now."""
    for model in apps.get_models():
        if issubclass(model, Record):
            model.all_objects.update(version=F("version") + 1)


def test_no_form_overwrites_what_somebody_saved_meanwhile(client):
    root = get_user_model().objects.create_superuser("root@example.edu", "x", name="Root")
    client.force_login(root)
    client.raise_request_exception = False  # a broken page is another test's business
    walked, silent = [], []
    rows = [one for one in declared() if not isinstance(one, Prefix) and one.get and one.post]
    for row in rows:
        mark = transaction.savepoint()
        try:
            address = reverse(row.name, kwargs=row.sample())
        except NoReverseMatch:
            continue
        page = client.get(address, row.query())
        form = versioned(page) if page.status_code == 200 else None
        if form is not None and form["version"].value():
            somebody_saves()
            fields = {}
            for name, value in sent_by(page):
                fields.setdefault(name, []).append(value)
            answer = client.post(address, fields)
            again = versioned(answer) if answer.status_code == 200 else None
            if again is not None and again.errors and again.conflict is None:
                transaction.savepoint_rollback(mark)
                continue  # what it wants is not there yet: it adds something
            walked.append(row.name)
            if again is None or again.conflict is None:
                silent.append((row.name, answer.status_code))
        transaction.savepoint_rollback(mark)
    assert silent == []
    assert len(walked) >= ENOUGH, walked
    assert connection.is_usable()
