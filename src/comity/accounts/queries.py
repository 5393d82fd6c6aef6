"""Asking about people who log in."""

from comity.accounts.models import User
from comity.shared.paging import Order, Page, page

PAGE_SIZE = 50


def people(*, cursor: str) -> Page:
    """Accounts by name; one query."""
    return page(User.objects.all(), order=Order("name_key"), cursor=cursor, size=PAGE_SIZE)
