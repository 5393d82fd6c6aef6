"""What a search address answers to a combobox."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.ui.status import Status


@dataclass(frozen=True, kw_only=True)
class Option:
    """One line of a combobox: `value` goes into the form, or `href` is opened.

    `text` is what stands in the box afterwards; `second` the grey line that tells it apart.
    """

    text: str
    value: str = ""
    second: str = ""
    lang: str = ""
    icon: str = ""
    href: str = ""
    status: Status | None = None


def answer(
    request: HttpRequest, options: Iterable[Option], *, add: Option | None = None
) -> HttpResponse:
    """The options as a fragment; `add` is the last line, 'Add “njust” as a new institution'."""
    return render(request, "ui/parts/options.html", {"options": options, "add": add})
