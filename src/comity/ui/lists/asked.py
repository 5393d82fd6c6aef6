"""What a list is asked for: its address, read once; whatever is wrong in it is not asked."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from comity.shared.paging import Order
from comity.ui.lists.columns import Column, chosen_of

LONGEST = 100
FILES = ("xlsx", "csv", "ics")
Choices = Iterable[tuple[str, str | Promise]]
_CHOSEN = SafeString(" selected")


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: its word in the address, its label, its choices, the chosen one."""

    name: str
    label: str | Promise
    choices: list[tuple[str, str]]
    chosen: str = ""
    without: str = ""  # the address of the list without it
    beside: bool = False  # chosen elsewhere on the screen (segments), not among the filters

    @property
    def chosen_label(self) -> str:
        """The chosen value in words; '' when this filter is not used."""
        return dict(self.choices).get(self.chosen, "") if self.chosen else ""

    @property
    def options(self) -> SafeString:
        """The choices of a select: a template would take longer over two hundred countries."""
        return format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (value, _CHOSEN if value == self.chosen else "", words)
                for value, words in self.choices
            ),
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """Words, filters, order, columns, page, and the kind of file where one is wanted."""

    path: str
    text: str
    filters: list[Filter]
    sort: str
    columns: Sequence[Column]
    chosen: frozenset[str]
    cursor: str
    file: str
    kept: QueryDict = field(repr=False)  # the address without its page and file

    def __getitem__(self, name: str) -> str:
        """The chosen value of a filter, '' where none is."""
        for one in self.filters:
            if one.name == name:
                return one.chosen
        raise KeyError(name)  # which is how a template goes on to the attributes

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out."""
        return bool(self.text) or any(one.chosen for one in self.filters)

    @property
    def query(self) -> str:
        """What a saved list keeps: words, filters, order and columns as they were asked."""
        if "saved" not in self.kept:
            return self.kept.urlencode()
        asked = self.kept.copy()
        del asked["saved"]
        return asked.urlencode()

    def address(self, **changed: str) -> str:
        """The list's address with some words of it changed; '' takes one out."""
        asked = self.kept.copy()
        for name, value in changed.items():
            if value:
                asked[name] = value
            else:
                asked.pop(name, None)
        return f"{self.path}?{asked.urlencode()}" if asked else self.path

    @property
    def bare(self) -> str:
        """The list with all of its rows, in the order and with the columns of now."""
        asked = QueryDict(mutable=True)
        for name in ("sort", "col"):
            if name in self.kept:
                asked.setlist(name, self.kept.getlist(name))
        return f"{self.path}?{asked.urlencode()}" if asked else self.path

    @property
    def xlsx(self) -> str:
        """The address of the list as a workbook."""
        return self.address(**{"as": "xlsx"})

    @property
    def csv(self) -> str:
        """The address of the list as lines of words."""
        return self.address(**{"as": "csv"})

    @property
    def ics(self) -> str:
        """The address of the list as a calendar."""
        return self.address(**{"as": "ics"})

    @property
    def offered_filters(self) -> list[Filter]:
        """The filters of the menu."""
        return [one for one in self.filters if not one.beside]

    @property
    def carried(self) -> list[tuple[str, str]]:
        """What the form of words and filters carries along: all that it does not ask itself."""
        asks = {"q", *(one.name for one in self.offered_filters)}
        return [
            (name, value)
            for name, values in self.kept.lists()
            for value in values
            if name not in asks
        ]

    @property
    def filed_columns(self) -> list[Column]:
        """The columns of a file: those that stand there, and those that are for files alone."""
        return [
            one for one in self.columns if not one.acts and (one.filed or one.name in self.chosen)
        ]

    @property
    def offered(self) -> list[tuple[Column, bool]]:
        """The columns a person may choose among, and whether each stands there."""
        return [
            (one, one.name in self.chosen) for one in self.columns if not (one.filed or one.always)
        ]

    @property
    def others(self) -> list[tuple[str, str]]:
        """All that was asked for but the columns, for the form that chooses these."""
        return [
            (name, value) for name, values in self.kept.lists() for value in values if name != "col"
        ]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as its address says it: what was asked, the rows let through, their order."""

    asked: Asked
    rows: QuerySet[Any]
    order: Order


def read(
    request: HttpRequest,
    columns: Sequence[Column],
    *,
    filters: Iterable[tuple[str, str | Promise, Choices]] = (),
    sorts: Mapping[str, str | Promise] | Sequence[str] = (),
    beside: Collection[str] = (),
) -> Asked:
    """The address of a list; the first of `sorts` is the order when none is asked for.

    A filter's value that is no choice is not chosen: an address is typed by anyone. Filters
    named by `beside` are chosen elsewhere on the screen. A column that asks for a permission is
    not there for whoever lacks it, neither on the screen nor in a file.
    """
    columns = [one for one in columns if not one.permission or _may(request, one.permission)]
    sent = request.GET
    kept = sent.copy()
    for name in ("cursor", "as"):
        kept.pop(name, None)
    for name in [name for name, value in kept.items() if not value]:
        del kept[name]
    orders = list(sorts)
    sort = sent.get("sort", "")
    return Asked(
        path=request.path,
        text=sent.get("q", "").strip()[:LONGEST],
        filters=[_filter(request.path, kept, one, beside) for one in filters],
        sort=sort if sort.removeprefix("-") in orders else (orders[0] if orders else ""),
        columns=columns,
        chosen=chosen_of(columns, sent.getlist("col")),
        cursor=sent.get("cursor", ""),
        file=sent["as"] if sent.get("as") in FILES else "",
        kept=kept,
    )


def _may(request: HttpRequest, permission: str) -> bool:
    user: Any = getattr(request, "user", None)
    return user is not None and user.has_perm(permission)


def _filter(
    path: str,
    kept: QueryDict,
    declared: tuple[str, str | Promise, Choices],
    beside: Collection[str],
) -> Filter:
    name, label, choices = declared
    words = [(value, str(shown)) for value, shown in choices]
    sent = kept.get(name, "")
    chosen = sent if sent in dict(words) else ""
    left = kept.copy()
    left.pop(name, None)
    without = f"{path}?{left.urlencode()}" if left else path
    return Filter(name, label, words, chosen, without, name in beside)
