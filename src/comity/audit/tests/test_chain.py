import threading

import pytest
from django.contrib.auth import get_user_model
from django.db import DatabaseError, connection, transaction

from comity import audit
from comity.audit import triggers
from comity.audit.models import AuditEntry, ChainHead, EntryValues
from comity.audit.use_cases import erase_personal
from comity.audit.verification import problems
from comity.shared.records import Conflict

User = get_user_model()
ME = audit.Actor(None, "command test", "request-1", "10.0.0.9")
FORGED_ENTRY = (
    "INSERT INTO audit_entry SELECT id + 9, at, verb, record, record_id, actor_id, request_id,"
    " detail, digests, link FROM audit_entry WHERE id = %s"
)
FORGED_VALUES = (
    "INSERT INTO audit_values (entry_id, part, salt, content)"
    " SELECT id, 'added', '', '' FROM audit_entry WHERE id = %s"
)
pytestmark = pytest.mark.django_db


@audit.use_case
def add(*, name):
    user = User.objects.create_user(f"{name}@example.edu", "x", name=name)
    audit.record(ME, "add", user, after=audit.snapshot(user))
    return user


@audit.use_case
def rename(*, user, name):
    before = audit.snapshot(user)
    user.name = name
    user.save()
    audit.record(ME, "change", user, before=before, after=audit.snapshot(user))


def behind_its_back(sql, *values):
    """What somebody with a connection of their own could do."""
    triggers.drop()
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
    triggers.make()


def test_a_use_case_is_audited_in_its_own_transaction():
    user = add(name="Anna")
    rename(user=user, name="Anna Petrova")
    entry = AuditEntry.objects.get(id=ChainHead.objects.get().last)
    assert (entry.verb, entry.record, entry.record_id) == ("change", "accounts.User", user.pk)
    parts = dict(entry.parts.values_list("part", "content"))
    assert '"address":"10.0.0.9"' in parts["origin"]
    assert "Petrova" in parts["personal"]
    assert "Petrova" not in parts["values"]
    assert '"roles"' not in parts["values"]  # it did not differ
    assert not any(
        "MD5" in row.content or "md5$" in row.content for row in EntryValues.objects.all()
    )
    assert list(problems()) == []


def test_nothing_is_audited_that_did_not_happen():
    @audit.use_case
    def outer(*, swallow):
        add(name="Boris")
        try:
            with transaction.atomic():
                inner()
        except ValueError:
            if not swallow:
                raise

    @audit.use_case
    def inner():
        add(name="Vera")
        raise ValueError

    before = ChainHead.objects.get().last
    with pytest.raises(ValueError):
        outer(swallow=False)
    assert ChainHead.objects.get().last == before
    assert not User.objects.filter(name="Boris").exists()
    outer(swallow=True)
    assert ChainHead.objects.get().last == before + 1
    assert list(User.objects.values_list("name", flat=True)) == ["Boris"]


def test_a_record_belongs_inside_a_use_case():
    with pytest.raises(RuntimeError, match="use_case"):
        audit.record(ME, "add", User(name="x"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET verb = 'x'",
        "DELETE FROM audit_entry",
        "UPDATE audit_values SET content = '{}'",
        "DELETE FROM audit_values",
        "DELETE FROM audit_erasure",
        "UPDATE audit_head SET last = last - 1",
        "DELETE FROM audit_head",
        "TRUNCATE audit_entry CASCADE",
        "TRUNCATE audit_values",
    ],
)
def test_the_database_refuses(statement):
    if statement.startswith("TRUNCATE") and connection.vendor == "sqlite":
        pytest.skip("SQLite has no TRUNCATE")
    user = add(name="Anna")
    erase_personal(actor=ME, record=user, version=1, replacements={"name": "-"})
    connection.check_constraints()
    with (
        pytest.raises(DatabaseError, match="only appended to"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("UPDATE audit_entry SET verb = 'approve' WHERE id = %s", "Entry {0} was changed"),
        ("UPDATE audit_entry SET actor_id = 77 WHERE id = %s", "Entry {0} was changed"),
        ("UPDATE audit_values SET content = '{{}}' WHERE entry_id = %s", "row was changed"),
        ("DELETE FROM audit_values WHERE entry_id = %s", "never erased"),
        ("DELETE FROM audit_entry WHERE id = %s", "Entry {0} is missing"),
        ("DELETE FROM audit_entry WHERE id > %s", "The end was cut"),
        ("DELETE FROM audit_head WHERE id <> %s", "head of the chain is missing"),
        ("UPDATE audit_head SET last = %s", "head of the chain was changed"),
        (FORGED_ENTRY, "missing"),
        (FORGED_VALUES, "put in from outside"),
    ],
)
def test_a_chain_that_was_touched_is_found(deed, words):
    for name in ("Anna", "Boris", "Vera"):
        add(name=name)
    touched = ChainHead.objects.get().last - 1
    with connection.constraint_checks_disabled():
        if deed.startswith("DELETE FROM audit_entry"):
            sign = ">" if ">" in deed else "="
            values = f"DELETE FROM audit_values WHERE entry_id {sign} %s"  # noqa: S608
            behind_its_back(values, touched)
        behind_its_back(deed.replace("{{}}", "{}"), touched)
    found = list(problems())
    assert any(words.format(touched) in problem for problem in found), found


def test_a_tail_cut_with_its_old_head_is_found_by_the_noted_one():
    add(name="Anna")
    old = ChainHead.objects.get()
    add(name="Boris")
    noted = str(ChainHead.objects.get())
    behind_its_back("DELETE FROM audit_values WHERE entry_id > %s", old.last)
    behind_its_back("DELETE FROM audit_entry WHERE id > %s", old.last)
    triggers.drop()
    old.save()
    triggers.make()
    assert list(problems()) == []
    assert "missing: its head was noted" in "".join(problems(noted))


def test_a_dropped_or_weakened_trigger_is_found():
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER audit_entry_no_delete")
        else:
            cursor.execute("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_no_delete")
    assert triggers.missing() == ["audit_entry_no_delete"]
    triggers.make()
    assert triggers.missing() == []


def test_personal_values_are_erased_and_the_chain_stays_whole():
    user = add(name="Anna Petrova")
    rename(user=user, name="Anna Smirnova")
    with pytest.raises(ValueError, match="language"):
        erase_personal(actor=ME, record=user, version=1, replacements={"language": "ru"})
    erased = {"name": "erased", "email": "erased-1@invalid"}
    with pytest.raises(Conflict):
        erase_personal(actor=ME, record=user, version=2, replacements=erased)
    assert erase_personal(actor=ME, record=user, version=1, replacements=erased) == 2
    assert not EntryValues.objects.filter(content__contains="Anna").exists()
    assert list(problems()) == []


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_make_one_chain():
    count, turns = (4, 10) if connection.vendor == "sqlite" else (8, 25)
    failed = []

    def write(number):
        try:
            for turn in range(turns):
                add(name=f"w{number}t{turn}")
        except Exception as error:  # noqa: BLE001
            failed.append(error)
        finally:
            connection.close()

    writers = [threading.Thread(target=write, args=(number,)) for number in range(count)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert failed == []
    assert list(problems()) == []
    assert ChainHead.objects.get().last == AuditEntry.objects.count() == count * turns
