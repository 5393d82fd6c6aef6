"""What a list's text filter looks through: folded words, one text a line."""

from typing import TypeVar

from django.db.models import Case, Model, Q, QuerySet, Value, When

from comity.shared.folding import fold
from comity.shared.localized_text import LocalizedText

AnyModel = TypeVar("AnyModel", bound=Model)


def search_lines(*texts: LocalizedText | str) -> str:
    """The content of a `search` column: each text in each of its languages, folded."""
    said: list[str] = []
    for text in texts:
        said.extend([text] if isinstance(text, str) else text.texts.values())
    return "\n".join(dict.fromkeys(folded for one in said if (folded := fold(one))))


def with_words(rows: QuerySet[AnyModel], text: str) -> QuerySet[AnyModel]:
    """Those of the rows whose `search` column has each of the words, wherever they stand."""
    for word in fold(text).split():
        rows = rows.filter(search__contains=word)
    return rows


def called_so_first(text: str) -> Case:
    """An order: what is called just so in a line of `search` comes before what has the words."""
    line = fold(text)
    alone, first, last = Q(search=line), f"{line}\n", f"\n{line}"
    same = alone | Q(search__startswith=first) | Q(search__endswith=last)
    return Case(When(same | Q(search__contains=f"{last}\n"), then=Value(0)), default=Value(1))
