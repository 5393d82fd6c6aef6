"""A timeline as it is shown: moments of any room, newest first, by year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from comity.shared.edtf import EdtfDate, EdtfError, parse
from comity.shared.localized_text import LocalizedText


@dataclass(frozen=True, kw_only=True)
class Link:
    """What came of a moment: an agreement, a delegation, a commitment."""

    text: LocalizedText | str
    url: str = ""
    icon: str = ""


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One thing that happened. `when` is EDTF, '' when unknown.

    `context` marks what only frames the story (an office, an initiative), with a `badge` that says
    where; `source_url` leads to the words it was read from.
    """

    icon: str
    when: str
    title: LocalizedText | str
    text: LocalizedText | str = ""
    url: str = ""
    links: Sequence[Link] = ()
    badge: str = ""
    context: bool = False
    source_url: str = ""
    code: str = ""

    @property
    def date(self) -> EdtfDate | None:
        """The date, read; None when unknown."""
        try:
            return parse(self.when) if self.when else None
        except EdtfError:
            return None

    @property
    def vague(self) -> bool:
        """Whether it is known to less than a day: a ring instead of a point."""
        return self.date is None or not self.date.exact


@dataclass(frozen=True)
class Year:
    """The moments below one heading; `year` is None for those without a date."""

    year: int | None
    moments: list[Moment]


def by_year(moments: Iterable[Moment]) -> list[Year]:
    """Moments in the order given, below the year of each."""

    def year_of(moment: Moment) -> int | None:
        return moment.date.year if moment.date else None

    return [Year(year, list(inside)) for year, inside in groupby(moments, key=year_of)]
