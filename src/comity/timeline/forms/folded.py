"""A form that asks for little: the rest is folded away under a word for each part."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from comity.shared.localized_text import LocalizedText
from comity.ui.versions import VersionedForm

EMPTY: tuple[Any, ...] = (None, "", False, [], ())
MORE = pgettext_lazy("fields of a form", "More")


@dataclass(frozen=True, slots=True)
class Fold:
    """Fields below one word; `hint` says what is in it, `open` that it says something already."""

    label: Promise | str
    hint: Promise | str
    fields: list[Any]
    open: bool


class FoldedForm(VersionedForm):
    """Fields named in `MORE` are folded away until one of them says something.

    They stand under 'More' with `more_hint`, or, where they are many, in the parts of `FOLDS`.
    """

    MORE: tuple[str, ...] = ()
    FOLDS: tuple[tuple[Promise | str, tuple[str, ...]], ...] = ()
    ALWAYS_SET: tuple[str, ...] = ()  # a choice that is never empty says nothing
    more_hint: Promise | str = ""

    def first_fields(self) -> list[Any]:
        """What is asked at once."""
        folded = {bound.name for fold in self.folds() for bound in fold.fields}
        return [bound for bound in self.visible_fields() if bound.name not in folded]

    def folds(self) -> list[Fold]:
        """What can be said besides, part by part."""
        parts = self.FOLDS or ((MORE, self.MORE),)
        fields = {bound.name: bound for bound in self.visible_fields()}
        found = []
        for label, names in parts:
            inside = [fields[name] for name in names if name in fields]
            hint = "" if self.FOLDS else self.more_hint
            if inside:
                found.append(Fold(label, hint, inside, any(map(self._told, inside))))
        return found

    def _told(self, bound: Any) -> bool:
        if bound.errors:
            return True
        value = bound.value()
        if isinstance(value, LocalizedText):
            return any(text.strip() for text in value.texts.values())
        return bound.name not in self.ALWAYS_SET and value not in EMPTY
