"""Values of the audit as a reader of the history sees them: labels, words, names, dates."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comity.audit.labels import label
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
        self.columns = _columns(model)
        # Rows that hang on the record (parties, participants) are kept with it as lists of values.
        self.inner = _inner_columns(model)
        self.named = _names_of(list(self._references(changes)))

    def is_shown(self, name: str) -> bool:
        """Whether a reader cares: keys, versions and columns kept for lists are not shown."""
        return _matters(self.columns.get(name))

    def is_prose(self, name: str) -> bool:
        """Whether a change is best seen word by word."""
        column = self.columns.get(name)
        if column is None:
            return True
        text = isinstance(column, models.CharField | models.TextField | models.JSONField)
        return text and not column.choices and not isinstance(column, EdtfField)

    def label(self, name: str) -> str:
        """The column's name in the reader's language where it has one."""
        return label(name, self.columns.get(name))

    def value(self, name: str, value: Any) -> str:
        """A value in words; '' for nothing."""
        return self._said(self.columns.get(name), value)[:LONGEST]

    def _said(self, column: Any, value: Any) -> str:
        if value is None or value in ("", [], {}):
            return ""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, list):
            rows = [self._said(column, one) for one in value]
            return ("\n" if isinstance(value[0], dict) else ", ").join(filter(None, rows))
        if isinstance(value, dict):
            return _text(value) if "texts" in value else self._row(value)
        if isinstance(column, models.ForeignKey | models.ManyToManyField):
            return self.named[column.related_model].get(value) or f"No. {value}"
        return _plain(column, value, self._choices(column))

    def _row(self, row: Values) -> str:
        """A row that hangs on the record: its language first, then its columns in their order."""
        places = {name: place for place, name in enumerate(self.inner)}
        ordered = sorted(row.items(), key=lambda pair: places.get(pair[0], 0))
        said = [self._cell(name, value) for name, value in ordered if name != "language"]
        words = ", ".join(filter(None, said))
        return f"{row['language']}: {words}" if row.get("language") else words

    def _cell(self, name: str, value: Any) -> str:
        """One column of such a row: a mark by its name where it is set, a usual kind not at all."""
        column = self.inner.get(name)
        if not _matters(column):
            return ""
        if isinstance(value, bool):
            return label(name, column) if value else ""
        if column is not None and column.choices and column.default == value:
            return ""
        return self._said(column, value)

    def _choices(self, column: Any) -> Values:
        """The words of a column's values; of a list's in `LISTED`, where a model has such."""
        if column is None:
            return {}
        listed = getattr(self.model, "LISTED", {})
        return dict(listed.get(column.attname) or column.flatchoices)

    def _references(self, changes: Iterable[Values]) -> Iterator[tuple[Any, Any]]:
        """(column, value) of all that refers to another record."""
        for values in changes:
            for name, value in values.items():
                yield self.columns.get(name), value
                for row in value if isinstance(value, list) else ():
                    if isinstance(row, dict):
                        yield from ((self.inner.get(key), one) for key, one in row.items())


def _columns(model: Any) -> dict[str, Any]:
    found: dict[str, Any] = {column.name: column for column in model._meta.many_to_many}
    for column in model._meta.concrete_fields:
        found[column.name] = found[column.attname] = column
    return found


def _inner_columns(model: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for relation in model._meta.related_objects:
        for name, column in _columns(relation.related_model).items():
            found.setdefault(name, column)
    return found


def _matters(column: Any) -> bool:
    return column is None or (column.editable and not column.primary_key)


def _plain(column: Any, value: Any, choices: Values) -> str:
    if isinstance(column, EdtfField):
        return _edtf(value)
    if isinstance(column, models.DateField):
        return _moment(value)
    return str(choices.get(value, value))


def _text(value: Values) -> str:
    """Every language of the text: a change in one of them is a change."""
    texts = LocalizedText.from_json(value).texts
    if len(texts) == 1:
        return next(iter(texts.values()))
    return "\n".join(f"{tag}: {words}" for tag, words in texts.items())


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


def _names_of(references: Iterable[tuple[Any, Any]]) -> dict[Any, dict[Any, str]]:
    """The names of all records that the values refer to: one query for each kind of record."""
    wanted: dict[Any, set[Any]] = defaultdict(set)
    for column, value in references:
        model = getattr(column, "related_model", None)
        if model is not None and value:
            wanted[model].update(value if isinstance(value, list) else [value])
    found: dict[Any, dict[Any, str]] = defaultdict(dict)
    for model, keys in wanted.items():
        everything = model.all_objects if hasattr(model, "all_objects") else model.objects
        found[model] = {pk: str(one) for pk, one in everything.in_bulk(list(keys)).items()}
    return found
