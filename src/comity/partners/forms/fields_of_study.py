"""Choosing a field of ISCED-F 2013 by its code or by words of its name."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.partners import isced
from comity.ui.fields import PickField
from comity.ui.fields.pick import OFFERED, Source


def label_of(field: isced.Field) -> str:
    """'0714 Electronics and automation', in the reader's language."""
    return f"{field.code} {field.name.shown(get_language()).text}"


class _Fields(Source):
    """Fields come from the classification, not from a table."""

    def named(self, codes: Iterable[str]) -> list[Any]:
        return [field for code in codes if (field := isced.fields().get(code))]

    def matching(self, words: str) -> list[Any]:
        found = isced.matching(words, OFFERED)
        same = [field for field in found if self.is_called(field, words)]
        return same[:1] or found

    def is_called(self, record: Any, words: str) -> bool:
        """Its code alone is as good as its name."""
        return words.strip() == record.code or super().is_called(record, words)


class FieldOfStudyField(PickField):
    """One field of ISCED-F 2013, or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=_none,
            url_name="partners:field_options",
            search=isced.matching,
            label_of=label_of,
            placeholder=_("Code or name, in any language"),
            **kwargs,
        )
        self.source = self.widget.source = _Fields(_none, label_of, isced.matching)


def _none() -> Any:
    """No table has them."""
    raise NotImplementedError
