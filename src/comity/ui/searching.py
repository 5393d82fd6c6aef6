"""What an app offers to the one search box, in its `search.py`.

    searched = [Searched(label=_("Partners"), order=10, permission="partners.view_partnership",
                         find=find_partners)]

`find(user, words, limit)` answers at most `limit` options with an `href`, best first, of what this
person may see; it is asked as somebody types, so it takes a query or two and few milliseconds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from comity.ui.options import Option


@dataclass(frozen=True, kw_only=True)
class Searched:
    """One kind of thing that the box finds; groups stand by `order`."""

    label: str | Promise
    find: Callable[[Any, str, int], list[Option]]
    order: int
    permission: str
    name: str
