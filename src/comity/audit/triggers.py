"""Triggers by which the database itself refuses to change what was audited.

They are made again after each migration, since SQLite drops them when it rebuilds a table.
"""

from django.db import connection

REFUSAL = "the audit is only appended to"
_UNLESS_ERASED = "NOT EXISTS (SELECT 1 FROM audit_erasure WHERE values_id = OLD.id)"
_SET_BACK = "NEW.last <= OLD.last"
# table -> statement -> when it is refused ('' is always)
RULES = {
    "audit_entry": {"UPDATE": "", "DELETE": ""},
    "audit_values": {"UPDATE": "", "DELETE": _UNLESS_ERASED},
    "audit_erasure": {"UPDATE": "", "DELETE": ""},
    "audit_head": {"UPDATE": _SET_BACK, "DELETE": ""},
}
_FUNCTION = f"BEGIN RAISE EXCEPTION '{REFUSAL}'; END"
_FUNCTION_WORDS = {
    "audit_values DELETE": (
        f"BEGIN IF {_UNLESS_ERASED} THEN RAISE EXCEPTION '{REFUSAL}'; END IF; RETURN OLD; END"
    ),
    "audit_head UPDATE": (
        f"BEGIN IF {_SET_BACK} THEN RAISE EXCEPTION '{REFUSAL}'; END IF; RETURN NEW; END"
    ),
}


def _name(table: str, statement: str) -> str:
    return f"{table}_no_{statement.lower()}"


def _sqlite() -> dict[str, str]:
    """Trigger name -> the statement that makes it."""
    return {
        _name(table, statement): (
            f"CREATE TRIGGER {_name(table, statement)} BEFORE {statement} ON {table}"
            f"{' WHEN ' + condition if condition else ''} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
        for table, statements in RULES.items()
        for statement, condition in statements.items()
    }


def _postgresql() -> dict[str, tuple[str, str, str]]:
    """Trigger name -> table, when it fires, the body of its function."""
    triggers = {}
    for table, statements in RULES.items():
        for statement in statements:
            body = _FUNCTION_WORDS.get(f"{table} {statement}", _FUNCTION)
            triggers[_name(table, statement)] = (table, f"BEFORE {statement}", body)
        triggers[_name(table, "TRUNCATE")] = (table, "BEFORE TRUNCATE", _FUNCTION)
    return triggers


def drop() -> None:
    """Take the triggers away: before they are made again, and for tests that empty tables."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name in _sqlite():
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        else:
            for name, (table, _, _) in _postgresql().items():
                cursor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")


def make() -> None:
    """Make all triggers anew, where the tables stand."""
    if not set(RULES) <= set(connection.introspection.table_names()):
        return
    drop()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for statement in _sqlite().values():
                cursor.execute(statement)
            return
        for name, (table, when, body) in _postgresql().items():
            each = "STATEMENT" if when.endswith("TRUNCATE") else "ROW"
            cursor.execute(
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql"
                f" AS $body${body}$body$"
            )
            cursor.execute(
                f"CREATE TRIGGER {name} {when} ON {table} FOR EACH {each} EXECUTE FUNCTION {name}()"
            )


def missing() -> list[str]:
    """Names of triggers that are not there, switched off or changed."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            found = dict(cursor.fetchall())
            return [name for name, sql in _sqlite().items() if found.get(name) != sql]
        cursor.execute(
            "SELECT t.tgname, t.tgrelid::regclass::text, pg_get_triggerdef(t.oid), p.prosrc"
            " FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')"
        )
        standing = {name: rest for name, *rest in cursor.fetchall()}
    return [
        name
        for name, (table, when, body) in _postgresql().items()
        if name not in standing
        or standing[name][0] != table
        or f"{when} ON" not in standing[name][1]
        or " WHEN (" in standing[name][1]
        or standing[name][2] != body
    ]
