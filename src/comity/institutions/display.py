"""The label an institution is shown by in each language, kept from its names."""

from collections.abc import Sequence
from typing import Protocol

from comity.institutions.statuses import NameKind
from comity.shared.localized_text import LocalizedText


class NamedInLanguage(Protocol):
    """A name with its words, language and kind."""

    value: str
    language: str
    kind: str


def displayed(names: Sequence[NamedInLanguage]) -> LocalizedText:
    """The first label of each language; one without a language is taken for English."""
    texts: dict[str, str] = {}
    for name in names:
        if name.kind == NameKind.LABEL:
            texts.setdefault(name.language.split("-")[0] or "en", name.value)
    if not texts and names:
        texts["en"] = names[0].value
    return LocalizedText(texts, next(iter(texts), ""))
