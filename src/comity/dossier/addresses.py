"""Addresses of other rooms' pages."""

from comity.ui.menu import url_or_none


def address(name: str, *args: str) -> str:
    """The address of a named page; '' where the room is not installed."""
    return url_or_none(name, *args) or ""
