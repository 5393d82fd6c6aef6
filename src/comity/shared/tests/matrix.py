"""The form in which each app says who may open its addresses.

An app lists a `Row` for each of its URLs in `src/comity/APP/tests/access.py`:

    from comity.shared.tests.matrix import INSIDERS, Row, roles

    KEEPERS = roles("officer", "administrator")

    rows = [
        Row("partners:list", get=INSIDERS),
        Row("partners:edit", get=KEEPERS, post=KEEPERS,
            sample=lambda: {"code": make_partnership().code}),
        Row("timeline:add_entry", get=KEEPERS, post=KEEPERS, query=lambda: {"partner": "..."}),
        Row("partners:restore", post=KEEPERS, sample=...),          # no GET: 405 or 403
    ]

`get`, `post`: who may; a method that is not named must be refused to everybody (405 or 403), so a
page that only reads wears `require_safe`, and one that only changes `require_POST`. `sample` makes
the record the address needs and gives the URL's keyword arguments; it is called once. `query` adds
to the address. A superuser may whatever anybody with an account may.

The walk itself is `config/tests/test_access.py`. It fails for a URL without a row, for a row
without a URL, and for every answer that is not as its row says. Nothing that a request changes
stays: each is rolled back.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

ROLES = frozenset("viewer coordinator officer protocol approver press administrator".split())
ANONYMOUS, NO_ROLE, SUPERUSER = "anonymous", "no role", "superuser"
WHO = (ANONYMOUS, NO_ROLE, *sorted(ROLES), SUPERUSER)

ANYBODY = frozenset(WHO)
SIGNED_IN = ANYBODY - {ANONYMOUS}
INSIDERS = ROLES | {SUPERUSER}
SUPERUSERS = frozenset({SUPERUSER})
NOBODY: frozenset[str] = frozenset()


def roles(*names: str) -> frozenset[str]:
    """These roles, and the superuser."""
    if unknown := set(names) - ROLES:
        raise ValueError(f"no such role: {', '.join(sorted(unknown))}")
    return frozenset(names) | SUPERUSERS


@dataclass(frozen=True)
class Row:
    """Who may open one address, by method."""

    name: str
    get: frozenset[str] = NOBODY
    post: frozenset[str] = NOBODY
    sample: Callable[[], dict[str, Any]] = dict
    query: Callable[[], dict[str, Any]] = dict


@dataclass(frozen=True)
class Prefix:
    """Addresses that a library brings, below one path: only some of them are opened.

    `below` is the path without its first slash; `pages` are rows whose names are addresses.
    """

    below: str
    pages: list[Row] = field(default_factory=list)
