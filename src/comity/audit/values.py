"""Values of the audit as a reader of the history sees them: labels, words, names, dates."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comity.shared import dates_shown
from comity.shared.dated import EdtfField
from comity.shared.edtf import EdtfError
from comity.shared.localized_text import LocalizedText

Values = Mapping[str, Any]
LONGEST = 5000


class Reading:
    """How the columns of one kind of record are shown; what they refer to is fetched at once."""

    def __init__(self, model: type[models.Model], changes: Iterable[Values]) -> None:
        self.model = model
        self.columns = {column.attname: column for column in model._meta.concrete_fields}
        self.columns |= {column.name: column for column in model._meta.many_to_many}
        self.named = _names_of(self.columns, changes)

    def is_shown(self, name: str) -> bool:
        """Whether a reader cares: keys, versions and columns kept for lists are not shown."""
        column = self.columns.get(name)
        return column is None or (column.editable and not column.primary_key)

    def label(self, name: str) -> str:
        """The column's name in the reader's language where it has one."""
        column = self.columns.get(name)
        words = column.verbose_name if column is not None else name.replace("_", " ")
        return str(capfirst(str(words)))

    def value(self, name: str, value: Any) -> str:
        """A value in words; '' for nothing."""
        column = self.columns.get(name)
        if value is None or value in ("", [], {}):
            return ""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(column, models.ForeignKey | models.ManyToManyField):
            return self._referred(column, value)
        return _plain(column, value, self._choices(column))[:LONGEST]

    def _choices(self, column: Any) -> Values:
        """The words of a column's values; of a list's in `LISTED`, where a model has such."""
        if column is None:
            return {}
        listed = getattr(self.model, "LISTED", {})
        return dict(listed.get(column.attname) or column.flatchoices)

    def _referred(self, column: Any, value: Any) -> str:
        known = self.named[column.related_model]
        keys = value if isinstance(value, list) else [value]
        return ", ".join(known.get(key) or f"No. {key}" for key in keys)


def _plain(column: Any, value: Any, choices: Values) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(column, one, choices) for one in value)
    if isinstance(value, dict):
        if "texts" in value:
            return _text(LocalizedText.from_json(value))
        return ", ".join(f"{key}: {_plain(None, one, {})}" for key, one in value.items())
    if isinstance(column, EdtfField):
        return _edtf(value)
    if isinstance(column, models.DateField):
        return _moment(value)
    return str(choices.get(value, value))


def _text(text: LocalizedText) -> str:
    """Every language of the text: a change in one of them is a change."""
    if len(text.texts) == 1:
        return next(iter(text.texts.values()))
    return "\n".join(f"{tag}: {words}" for tag, words in text.texts.items())


def _edtf(value: str) -> str:
    try:
        return dates_shown.show(value, get_language())
    except EdtfError:
        return value


def _moment(value: str) -> str:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    if "T" not in value and " " not in value:
        return dates_shown.show_day(date.fromisoformat(value), get_language())
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    return f"{dates_shown.show_day(local.date(), get_language())}, {local:%H:%M}"


def _names_of(columns: Mapping[str, Any], changes: Iterable[Values]) -> dict[Any, dict[Any, str]]:
    """The names of all records that the values refer to: one query for each kind of record."""
    wanted: dict[Any, set[Any]] = defaultdict(set)
    for values in changes:
        for name, value in values.items():
            model = getattr(columns.get(name), "related_model", None)
            if model is not None and value:
                wanted[model].update(value if isinstance(value, list) else [value])
    found: dict[Any, dict[Any, str]] = defaultdict(dict)
    for model, keys in wanted.items():
        everything = model.all_objects if hasattr(model, "all_objects") else model.objects
        found[model] = {pk: str(one) for pk, one in everything.in_bulk(list(keys)).items()}
    return found
