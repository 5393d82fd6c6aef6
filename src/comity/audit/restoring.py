"""How records of each kind come back: out of the recycle bin, and a field to what it was.

An app declares in its `restoring.py`:

    kept = [Kept(model=Entry, restore=restore_entry, prepare=..., after=..., own=("partner_rows",))]
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils.module_loading import module_has_submodule
from django.utils.text import capfirst

from comity.audit.columns import column_of, put_back
from comity.audit.labels import KINDS
from comity.shared.records import Record


def _nothing(_record: Any) -> None:
    """Nothing follows."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Kept:
    """One kind of record.

    `restore` is the verb that takes it out of the bin, where something follows from that.
    `fixed` names columns that have a door of their own (a status) or follow from others. After a
    column was put back, `prepare` fills what the record derives from it, before it is saved;
    `after` what other tables repeat. `own` names the rows that go with the record when it is
    erased for good.
    """

    model: type[Record]
    restore: Callable[..., Any] | None = None
    fixed: frozenset[str] = frozenset()
    prepare: Callable[[Any], None] = _nothing
    after: Callable[[Any], None] = _nothing
    own: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How addresses call the kind: 'timeline.entry'."""
        return self.model._meta.label_lower

    @property
    def words(self) -> str:
        """What one of them is called."""
        meta = self.model._meta
        return str(KINDS.get(meta.model_name or "") or capfirst(str(meta.verbose_name)))

    def permission(self, verb: str) -> str:
        """'partners.delete_person'."""
        return f"{self.model._meta.app_label}.{verb}_{self.model._meta.model_name}"

    def may(self, user: Any, verb: str, record: Record | None = None) -> bool:
        """Whether this person may do so with the kind, and with the record."""
        asked = self.permission(verb)
        return bool(user.has_perm(asked) and (record is None or user.has_perm(asked, record)))

    def restorable(self, name: str) -> bool:
        """Whether a column stands for itself, so that it can be put back alone."""
        column = column_of(self.model, name)
        return (
            column is not None
            and column.editable
            and not column.primary_key
            and name not in self.fixed
            and name not in {"created_at", "updated_at", "search"}
        )

    def put_back(self, record: Record, name: str, value: Any) -> None:
        """Set the column, and all that follows from it."""
        put_back(record, name, value)
        self.prepare(record)
        record.save()
        self.after(record)


@cache
def _all() -> dict[str, Kept]:
    found: dict[str, Kept] = {}
    for config in apps.get_app_configs():
        if config.module is not None and module_has_submodule(config.module, "restoring"):
            declared: Iterable[Kept] = getattr(
                import_module(f"{config.name}.restoring"), "kept", ()
            )
            found |= {one.name: one for one in declared}
    return found


def kinds() -> list[Kept]:
    """Every kind that comes back."""
    return list(_all().values())


def kind_of(model: type[Model] | str) -> Kept | None:
    """How this kind comes back; None where nobody says."""
    return _all().get(model if isinstance(model, str) else model._meta.label_lower)
