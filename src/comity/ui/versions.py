"""Forms that notice when somebody else saved the record meanwhile.

    form = EntryForm(request.POST or None, initial=known(entry), version=entry.version)
    if request.method == "POST" and form.is_valid():
        try:
            edit_entry(version=form.cleaned_data["version"], ...)
        except Conflict:
            entry.refresh_from_db()
            form.meet_conflict(known(entry), version=entry.version, who="Pavel Orlov")
        else:
            return redirect(...)
    return render(request, "timeline/edit.html", {"form": form})

What only one side changed is merged; about what both changed the person is asked, field by field.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from dataclasses import fields as dataclass_fields
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import Manager, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from comity.shared.localized_text import LocalizedText
from comity.ui.fields.when import WhenField, as_typed

if TYPE_CHECKING:
    from django.http import QueryDict

MINE, THEIRS = "mine", "theirs"
_OWN = ("version", "base")


@dataclass(frozen=True)
class Both:
    """A field that both changed; `chosen` is '' until the person chose."""

    name: str
    label: str
    mine: str
    theirs: str
    chosen: str = ""


@dataclass(frozen=True)
class Notice:
    """Who saved meanwhile, what is to be chosen, and which fields were taken over from them."""

    who: str
    when: Any
    asked: list[Both]
    taken: list[str]


@dataclass(frozen=True)
class Lines:
    """Rows that a formset beside the form asks for: a person's names, say.

    `sent` gives what was sent, as a list; the form's `initial` has the same of the record. One
    line is said by `words`.
    """

    label: Any
    sent: Callable[[], list[Any]]
    words: Callable[[Any], str] = str


def _plain(value: Any) -> Any:
    """A value as two readings of the same record give it alike."""
    if isinstance(value, LocalizedText):
        return dict(sorted(value.texts.items()))
    if isinstance(value, Manager | QuerySet):
        value = list(value.all())
    if isinstance(value, list | tuple | set):
        return sorted((_plain(one) for one in value), key=str)
    if hasattr(value, "_meta"):
        return value.pk
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in dataclass_fields(value)}
    if value is None or value is False:
        return ""
    return str(value).strip().replace("\r\n", "\n")


def _print_of(value: Any) -> str:
    """A short fingerprint: says whether two values differ, not what they are."""
    packed = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(packed.encode()).hexdigest()[:16]


class VersionedForm(forms.Form):
    """A form for editing a record: carries the version and the fingerprints of what was shown."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    base = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20_000)

    conflict: Notice | None = None
    lines: Mapping[str, Lines] = {}

    def __init__(self, *args: Any, version: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].error_messages["required"] = gettext_lazy(
            "Load the page again: it does not say which state of the record it shows."
        )
        self.initial["version"] = version
        if not self.is_bound:
            self.initial["base"] = self._fingerprints()

    def beside(self, **lines: Lines) -> None:
        """Compare these rows too, as if each were a field."""
        self.lines = lines
        if not self.is_bound:
            self.initial["base"] = self._fingerprints()

    def _own(self) -> list[str]:
        return [*(name for name in self.fields if name not in _OWN), *self.lines]

    def _label(self, name: str) -> str:
        return str(self.lines[name].label if name in self.lines else self[name].label)

    def _fingerprints(self) -> str:
        return json.dumps({name: _print_of(self._known(name)) for name in self._own()})

    def _known(self, name: str) -> Any:
        if name in self.lines:
            return self.initial.get(name, [])
        return self.get_initial_for_field(self.fields[name], name)

    def _sent(self, key: str) -> str:
        return str(self.data.get(self.add_prefix(key), ""))

    def clean(self) -> dict[str, Any]:
        """Take over what the person chose from the other's values; ask again where they did not."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        said |= {name: lines.sent() for name, lines in self.lines.items()}
        own, unsaid = set(self._own()), False
        for name in self._sent("asked").split():
            if name not in own:
                continue
            choice = self._sent(f"choice-{name}")
            if choice == THEIRS:
                self._take_over(said, name)
            unsaid = unsaid or choice not in {MINE, THEIRS}
        for name in self._sent("taken").split():
            if name in own:
                self._take_over(said, name)
        if unsaid:
            self.add_error(None, _("Choose for each field what shall stand."))
            self._look(self._sent("who"), _moment(self._sent("who-at")))
        return said

    def _take_over(self, said: dict[str, Any], name: str) -> None:
        said[name] = self._known(name)
        self.errors.pop(name, None)

    def meet_conflict(
        self, current: Mapping[str, Any], *, version: int, who: str = "", when: Any = None
    ) -> None:
        """Show what `who` saved: `current` is the record's state now, as `initial` gives it."""
        self.initial = {**current, "version": version}
        self._look(who, when, fresh=True)

    def _look(self, who: str, when: Any = None, *, fresh: bool = False) -> None:
        shown = self._shown_before()
        asked, taken = [], []
        for name in self._own():
            now, mine = _print_of(self._known(name)), _print_of(self.cleaned_data.get(name))
            if now in (mine, shown.get(name)):
                continue
            if mine == shown.get(name):
                taken.append(name)
            else:
                asked.append(self._both(name))
        self.conflict = Notice(who, when, asked, [self._label(name) for name in taken])
        data = cast("QueryDict", self.data).copy()
        data[self.add_prefix("asked")] = " ".join(both.name for both in asked)
        data[self.add_prefix("taken")] = " ".join(taken)
        data[self.add_prefix("who")] = who
        data[self.add_prefix("who-at")] = when.isoformat() if when else ""
        if fresh:
            data[self.add_prefix("version")] = str(self.initial["version"])
        self.data = data

    def _shown_before(self) -> dict[str, str]:
        try:
            found = json.loads(self._sent("base") or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def _both(self, name: str) -> Both:
        mine, theirs = self.cleaned_data.get(name), self._known(name)
        if name in self.lines:
            words = self.lines[name].words
            ours, other = (
                "\n".join(map(words, side or [])) or _("empty") for side in (mine, theirs)
            )
        else:
            ours, other = (in_words(self.fields[name], side) for side in (mine, theirs))
        return Both(name, self._label(name), ours, other, self._sent(f"choice-{name}"))


def _moment(text: str) -> dt.datetime | None:
    """A moment that the page carried along; None for anything else."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def in_words(field: forms.Field, value: Any) -> str:
    """A field's value as a person reads it; an empty one is said to be so."""
    if isinstance(value, LocalizedText):
        return " · ".join(f"{tag}: {text}" for tag, text in value.texts.items()) or _("empty")
    if isinstance(field, WhenField):
        return as_typed(str(value or "")) or _("empty")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Manager | QuerySet):
        value = list(value.all())
    if isinstance(field, forms.ChoiceField):
        words = dict(_flat(field.choices))
        chosen = value if isinstance(value, list | tuple) else [value]
        return ", ".join(str(words.get(str(one), one)) for one in chosen if one) or _("empty")
    label_of = getattr(getattr(field, "source", None), "label_of", str)
    if isinstance(value, list | tuple):
        return ", ".join(str(label_of(one)) for one in value) or _("empty")
    return str(label_of(value)) if value not in (None, "") else _("empty")


def _flat(choices: Any) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for value, words in choices:
        found += _flat(words) if isinstance(words, list | tuple) else [(str(value), words)]
    return found
