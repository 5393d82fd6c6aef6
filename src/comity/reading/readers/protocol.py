"""What a reader is told, and what it must be able to do."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from comity.institutions.names import NameIndex
from comity.reading.found import Found


@dataclass(frozen=True, slots=True)
class Home:
    """Our own institution as a text may call it; `ror` is a full address or `local:CODE`."""

    ror: str
    names: tuple[str, ...]
    country: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before the first word is read.

    `aliases` are the installation's own: what people here call an institution -> its address
    (`local:CODE` too). `published` is EDTF, where the person who brought the text knows it.
    """

    names: NameIndex
    home: Home | None = None
    aliases: Mapping[str, str] = field(default_factory=dict)
    published: str | None = None
    today: dt.date = field(default_factory=dt.date.today)


class Reader(Protocol):
    """Reads one text; keeps no state between texts and asks no database."""

    name: str

    def read(self, text: str, context: Context) -> Found:
        """What `text` says about cooperation; offsets refer to `text` as given."""
        ...
