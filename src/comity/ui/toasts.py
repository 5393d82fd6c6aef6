"""What is said once after an act, with its Undo."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.functional import Promise

UNDO = "undo:"


def say(request: HttpRequest, words: str | Promise, *, undo: str = "", error: bool = False) -> None:
    """Show one line on the next page; `undo` is an address that takes it back by POST."""
    level = messages.ERROR if error else messages.SUCCESS
    messages.add_message(request, level, str(words), extra_tags=f"{UNDO}{undo}" if undo else "")
