"""Writing many plain rows: ten times as quick as model instances, for tables of plain columns."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connections, models, router


def insert_rows(
    model: type[models.Model],
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    leave_known: bool = False,
) -> None:
    """Insert `rows`, the values of `columns` (names of fields whose values need no conversion).

    With `leave_known` a row that a constraint refuses is left out.
    """
    connection = connections[router.db_for_write(model)]
    quote = connection.ops.quote_name
    known = {field.name: str(field.column) for field in model._meta.concrete_fields}
    names = ", ".join(quote(known[column]) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608 - names of our own tables
    if leave_known:
        statement += " ON CONFLICT DO NOTHING"
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))
