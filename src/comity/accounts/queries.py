"""Asking about people who log in."""

from django.db.models import Q, QuerySet

from comity.accounts.models import SavedList, User
from comity.shared.paging import Order, Page, page

PAGE_SIZE = 50


def people(*, cursor: str) -> Page:
    """Accounts by name; one query."""
    return page(User.objects.all(), order=Order("name_key"), cursor=cursor, size=PAGE_SIZE)


def lists_of(user: User) -> QuerySet[SavedList]:
    """The saved lists a person may open: their own, and what others share."""
    return SavedList.objects.filter(Q(owner=user) | Q(shared=True)).select_related("owner")
