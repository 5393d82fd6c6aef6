"""What a reader sees of a record's past."""

import pytest
from django.contrib.auth import get_user_model
from django.utils import translation

from comity import audit
from comity.audit.models import AuditEntry
from comity.audit.queries import PAGE_SIZE, LastChange, history, last_change
from comity.audit.tests.test_chain import ME, rename
from comity.audit.use_cases import erase_personal
from comity.shared.differences import pieces

User = get_user_model()


@audit.use_case
def change(user, by=ME, **fields):
    before = audit.snapshot(user)
    for name, value in fields.items():
        setattr(user, name, value)
    user.save()
    audit.record(by, "edit_account", user, before=before, after=audit.snapshot(user))


@pytest.fixture
def anna(db):
    return User.objects.create_user("anna@example.edu", name="Anna Petrova", roles=["viewer"])


def test_only_the_words_that_changed_are_marked():
    found = pieces("Three topics named", "Three focus areas named")
    assert [(piece.kind, piece.text) for piece in found] == [
        ("same", "Three "),
        ("gone", "topics "),
        ("new", "focus areas "),
        ("same", "named"),
    ]
    assert [piece.kind for piece in pieces("友好大学", "友谊大学")] == [
        "same",
        "gone",
        "new",
        "same",
    ]
    assert [piece.kind for piece in pieces("a " * 2000, "b")] == ["gone", "new"]


def test_a_change_is_said_in_the_readers_words(anna):
    change(anna, name="Anna Smirnova", roles=["viewer", "press"], is_active=False, language="ru")
    with translation.override("ru"):
        step = history(anna, cursor="").rows[0]
    shown = {
        one.label: "".join(f"[{piece.kind[0]}:{piece.text}]" for piece in one.pieces)
        for one in step.differences
    }
    assert step.who == "команда «test»"
    # No key, version or moment of saving among them.
    assert set(shown) == {"Имя", "Роли", "Вход разрешён", "Язык"}
    assert shown["Имя"] == "[s:Anna ][g:Petrova][n:Smirnova]"
    assert "Русский" in shown["Язык"]
    assert "press" not in shown["Роли"]


def test_erased_values_are_said_to_be_erased(anna):
    rename(user=anna, name="Anna Smirnova")
    erase_personal(actor=ME, record=anna, version=1, replacements={"name": "erased"})
    newest, older = history(anna, cursor="").rows
    assert (newest.erased, older.erased) == (False, True)
    assert "Smirnova" not in str(older)


def test_who_changed_it_last_is_known_by_one_query(anna, django_assert_num_queries):
    boss = User.objects.create_user("boss@example.edu", name="Boss")
    assert last_change(anna) == LastChange("", anna.updated_at)
    change(anna, language="ru")
    change(anna, by=audit.Actor(boss.pk, "Boss"), language="en")
    with django_assert_num_queries(1):
        last = last_change(anna)
    assert (last.who, last.at) == ("Boss", AuditEntry.objects.latest("id").at)
    change(boss, name="Head")  # of another record
    assert last_change(anna) == last
    erase_personal(actor=ME, record=boss, version=1, replacements={"name": "erased"})
    assert last_change(anna) == LastChange("", last.at)


def test_the_page_is_for_those_who_may_see_the_record(anna, client, django_assert_max_num_queries):
    for number in range(PAGE_SIZE + 1):
        change(anna, name=f"Anna {number}")
    root = User.objects.create_user("r@example.edu", name="R", roles=["administrator"])
    client.force_login(root)
    address = f"/history/accounts.user/{anna.code}/"
    client.get(address)  # the menu counts once a minute
    with django_assert_max_num_queries(7):
        page = client.get(address)
    assert len(page.context["page"].rows) == PAGE_SIZE
    later = client.get(address, {"cursor": page.context["page"].later})
    assert len(later.context["page"].rows) == 1
    for wrong in ("accounts.nothing", "auth.permission", "sessions.session", "no dot"):
        assert client.get(f"/history/{wrong}/{anna.code}/").status_code == 404
    client.force_login(anna)
    assert client.get(address).status_code == 403
