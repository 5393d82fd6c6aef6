"""The label an institution is shown by in each language, kept from its names."""

from collections.abc import Sequence
from typing import Protocol

from comity.institutions.statuses import NameKind, Source
from comity.shared.localized_text import LocalizedText


class NamedInLanguage(Protocol):
    """A name with its words, language, kind and where it is from."""

    @property
    def value(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def source(self) -> str: ...


def displayed(names: Sequence[NamedInLanguage]) -> LocalizedText:
    """The first label of each language, our own before the registry's.

    One without a language is taken for English; its original is the first of all.
    """
    texts: dict[str, str] = {}
    for name in sorted(names, key=lambda name: name.source != Source.LOCAL):
        if name.kind == NameKind.LABEL:
            texts.setdefault(name.language.split("-")[0] or "en", name.value)
    if not texts and names:
        texts["en"] = names[0].value
    return LocalizedText(texts, next(iter(texts), ""))
