"""What is suggested, and what all kinds know of the text while they suggest."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from comity.documents.models import Passage, Source
from comity.institutions.models import Institution
from comity.partners.models import Partnership
from comity.reading.found import Found, Span
from comity.reading.statuses import Kind
from comity.shared.folding import fold
from comity.shared.records import Record

Reason = list[Any]  # [code, {values}]: JSON, said in the reader's language by `reasons`


def why(code: str, /, **values: Any) -> Reason:
    """A reason as it is stored."""
    return [code, values]


@dataclass(slots=True)
class Suggestion:
    """One proposal before it is stored."""

    kind: Kind
    values: dict[str, Any]
    spans: list[Span]
    reasons: list[Reason] = field(default_factory=list)
    certain: bool = False
    known: Record | None = None
    ref: str = ""


@dataclass(slots=True)
class Text:
    """A text with what was found in it and what has been suggested so far."""

    found: Found
    title: str
    published: str
    home: Institution | None = None
    source: Source | None = None  # the same text, read before
    suggestions: list[Suggestion] = field(default_factory=list)
    institutions: dict[str, Institution] = field(default_factory=dict)  # by ref, those on record
    partnerships: dict[str, Partnership] = field(default_factory=dict)  # by ref
    refs: dict[str, str] = field(default_factory=dict)  # folded wording -> institution's ref
    _numbers: Counter[str] = field(default_factory=Counter)
    _cited: dict[tuple[str, int, int], int] | None = None

    @property
    def language(self) -> str:
        """The text's language."""
        return self.found.lang

    def add(self, suggestion: Suggestion) -> str:
        """Take a suggestion up, and name it."""
        self._numbers[suggestion.kind] += 1
        suggestion.ref = f"{suggestion.kind}-{self._numbers[suggestion.kind]}"
        self.suggestions.append(suggestion)
        return suggestion.ref

    def of(self, kind: Kind) -> list[Suggestion]:
        """Those of one kind so far."""
        return [each for each in self.suggestions if each.kind == kind]

    def get(self, ref: str) -> Suggestion | None:
        """The suggestion of that name."""
        return next((each for each in self.suggestions if each.ref == ref), None)

    def partners(self) -> list[str]:
        """The refs of institutions that are partners in this text."""
        return [x.ref for x in self.of(Kind.INSTITUTION) if x.values["role"] == "partner"]

    def partnership_ids(self) -> list[int]:
        """The partnerships on record among them."""
        return [self.partnerships[r].pk for r in self.partners() if r in self.partnerships]

    def institution_ref(self, words: str | None) -> str:
        """Whom the text means by these words; '' when it is nobody we know of."""
        key = fold(words or "")
        if not key:
            return ""
        if key in self.refs:
            return self.refs[key]
        inside = [wording for wording in self.refs if f" {wording} " in f" {key} "]
        return self.refs[max(inside, key=len)] if inside else ""

    def cited(self, label: str, spans: Iterable[Span]) -> int | None:
        """The record that rests on one of these very words since an earlier reading."""
        if self.source is None:
            return None
        if self._cited is None:
            self._cited = {
                (passage.record_label, passage.start, passage.end): passage.record_id
                for passage in Passage.objects.filter(source=self.source)
            }
        found = (self._cited.get((label, span.start, span.end)) for span in spans)
        return next((pk for pk in found if pk is not None), None)

    def event_at(self, span: Span) -> str:
        """The happening that these words speak of: the nearest before them in their paragraph."""
        start = self.found.text.rfind("\n", 0, span.start) + 1
        near = [
            (min(abs(span.start - each.start) for each in inside), suggestion.ref)
            for suggestion in self.of(Kind.HAPPENING)
            if (inside := [x for x in suggestion.spans if start <= x.start <= span.start])
        ]
        return min(near)[1] if near else ""
