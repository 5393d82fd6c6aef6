"""Choosing other records: by typing a few letters, or from a short list."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Manager, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from comity.shared.folding import fold, latin

OFFERED = 12
Records = QuerySet[Any] | Manager[Any] | Callable[[], QuerySet[Any]]


class Typed(NamedTuple):
    """What a form sent: codes chosen before, and words not yet matched to a record."""

    codes: tuple[str, ...]
    words: str = ""


class Offer(NamedTuple):
    """One record offered for words that were typed."""

    code: str
    label: str


class Source:
    """Where records come from: all that may be chosen, how one is named, how it is searched."""

    def __init__(
        self,
        records: Records,
        label_of: Callable[[Any], str],
        search: Callable[[str], Iterable[Any]] | None,
    ) -> None:
        self._records = records
        self.label_of = label_of
        self._search = search

    def all(self) -> QuerySet[Any]:
        """Every record that may be chosen, read anew."""
        records = self._records
        if isinstance(records, QuerySet | Manager):
            return records.all()
        return records()

    def of(self, records: Records) -> "Source":
        """The same for other records."""
        return Source(records, self.label_of, self._search)

    def named(self, codes: Iterable[str]) -> list[Any]:
        """The records of these codes, in their order; a code that is none's is left out."""
        wanted = [code for code in dict.fromkeys(codes) if code and "\0" not in code]
        if not wanted:
            return []
        found = {record.code: record for record in self.all().filter(code__in=wanted)}
        return [found[code] for code in wanted if code in found]

    def matching(self, words: str) -> list[Any]:
        """Up to a dozen records for words; one alone when its label is just these words."""
        wanted = fold(words)
        if not wanted or self._search is None:
            return []
        found = list(islice(self._search(words), OFFERED))
        same = [record for record in found if wanted in self._ways(record)]
        return same if len(same) == 1 else found

    def _ways(self, record: Any) -> tuple[str, str]:
        """A label as it is written, and in plain Latin letters."""
        label = self._label(record)
        return fold(label), latin(label)

    def is_called(self, record: Any, words: str) -> bool:
        """Whether these words are just the record's label."""
        return fold(words) in self._ways(record)

    def _label(self, record: Any) -> str:
        return str(self.label_of(record))

    def offers(self, records: Iterable[Any]) -> list[Offer]:
        """Records as a template shows them."""
        return [Offer(record.code, self._label(record)) for record in records]


class PickWidget(forms.Widget):
    """A combobox on a search address; a select where there are few.

    Sends `NAME` (the code) and `NAME-text` (what stands in the box). `NAME-shown` says which words
    belonged to the code when the page was made: other words are searched by the server, so that the
    field works without JavaScript; what was found is offered and comes back as `NAME-choice`.
    """

    template_name = "ui/fields/pick.html"
    many = False
    source: Source
    url_name = ""
    few = False
    placeholder: Any = ""

    def use_select(self) -> bool:
        """Whether all choices are written out."""
        return self.few

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Typed:  # noqa: ARG002
        read_all = data.getlist if hasattr(data, "getlist") else lambda key: _listed(data.get(key))
        codes = tuple(str(code) for code in read_all(name) if code)
        words = str(data.get(f"{name}-text") or "").strip()
        if words and words == str(data.get(f"{name}-asked") or "").strip():
            chosen = tuple(str(code) for code in read_all(f"{name}-choice") if code)
            if chosen:
                return Typed((*codes, *chosen) if self.many else chosen[:1])
        if self.many:
            return Typed(codes, words)
        if words != str(data.get(f"{name}-shown") or "").strip():
            return Typed((), words)
        return Typed(codes[:1])

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:  # noqa: ARG002
        return name not in data and f"{name}-text" not in data

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        typed = value if isinstance(value, Typed) else None
        chosen = self.source.named(typed.codes) if typed else _records_of(value)
        words = typed.words if typed else ""
        context["widget"] |= {
            "chosen": self.source.offers(chosen),
            "words": words,
            "offers": self.source.offers(self.source.matching(words)) if words else [],
            "address": self._address(),
            "all": self.source.offers(self.source.all()) if self.few else [],
            "codes": {record.code for record in chosen},
            "placeholder": self.placeholder,
        }
        return context

    def _address(self) -> str:
        try:
            return reverse(self.url_name) if self.url_name else ""
        except NoReverseMatch:
            return ""


class PickManyWidget(PickWidget):
    """The chosen ones as boxes that can be unticked, and a combobox that adds one more."""

    template_name = "ui/fields/pick_many.html"
    many = True
    use_fieldset = True


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def _records_of(value: Any) -> list[Any]:
    """Initial values are records, or one of them."""
    if not value:
        return []
    if hasattr(value, "code"):
        return [value]
    return list(value.all() if hasattr(value, "all") else value)


class _Picking(forms.Field):
    """What choosing one and choosing many have in common."""

    default_error_messages = {
        "none": _("Nothing is called so. Write more of the name, or in another script."),
        "which": _("Choose one of these, or write more of the name."),
    }
    widget: Any

    def __init__(
        self,
        *,
        queryset: Records,
        url_name: str = "",
        label_of: Callable[[Any], str] = str,
        search: Callable[[str], Iterable[Any]] | None = None,
        few: bool = False,
        hint: Any = "",
        placeholder: Any = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        if url_name and not few and search is None:
            raise TypeError("say by `search` how words typed without JavaScript find a record")
        self.source = Source(queryset, label_of, search)
        self.hint = hint
        self.widget.source = self.source
        self.widget.url_name = url_name
        self.widget.few = few or not url_name
        self.widget.placeholder = placeholder

    def __deepcopy__(self, memo: Any) -> "_Picking":
        copied = super().__deepcopy__(memo)
        copied.widget.source = copied.source
        return copied

    def narrow(self, records: Records) -> None:
        """Offer just these in this form, under the same label."""
        self.source = self.widget.source = self.source.of(records)

    def _found(self, typed: Typed) -> list[Any]:
        """The records meant; an error offers what the words could mean."""
        records = self.source.named(typed.codes)
        if not typed.words:
            return records
        matching = self.source.matching(typed.words)
        if not matching:
            raise ValidationError(self.error_messages["none"], code="none")
        if len(matching) > 1 or not self.source.is_called(matching[0], typed.words):
            raise ValidationError(self.error_messages["which"], code="which")
        return [*records, *(one for one in matching if one not in records)]


class PickField(_Picking):
    """One record, or None. `queryset` bounds what may be chosen; a callable is asked each time.

    `url_name` answers `?q=` with options (see `comity.ui.options`), each with a record's code, and
    `search` finds records for words typed without JavaScript, best first, as few as are offered;
    `label_of` names a record; `few`, or no `url_name`, writes all choices out as a select.
    """

    widget = PickWidget
    default_error_messages = {"required": _("Choose one.")}

    def clean(self, value: Any) -> Any:
        found = self._found(value if isinstance(value, Typed) else Typed(()))
        if not found and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        return found[0] if found else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        typed = data if isinstance(data, Typed) else Typed(())
        return bool(typed.words) or typed.codes != tuple(one.code for one in _records_of(initial))


class PickManyField(_Picking):
    """A list of records, each once, in the order chosen. Sent as `NAME=CODE&NAME=CODE`."""

    widget = PickManyWidget
    default_error_messages = {"required": _("Choose one at least.")}

    def clean(self, value: Any) -> list[Any]:
        found = self._found(value if isinstance(value, Typed) else Typed(()))
        if not found and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        typed = data if isinstance(data, Typed) else Typed(())
        return bool(typed.words) or set(typed.codes) != {one.code for one in _records_of(initial)}
