"""Saved lists go to whoever takes over."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from comity.accounts.handing import Handed
from comity.accounts.models import SavedList, User

LONGEST = 100


def settle(lists: Iterable[SavedList], taker: User) -> None:
    """A list whose name the other has already says whose it was."""
    taken = set(SavedList.objects.filter(owner=taker).values_list("place", "name"))
    for one in lists:
        number, name = 1, one.name
        while (one.place, name) in taken:
            number += 1
            ending = f" ({one.owner.name})" if number == 2 else f" ({one.owner.name}, {number})"  # noqa: PLR2004
            name = one.name[: LONGEST - len(ending)] + ending
        taken.add((one.place, name))
        if name != one.name:
            SavedList.objects.filter(pk=one.pk).update(name=name)


handed = [
    Handed(
        name="saved_lists",
        label=_("Saved lists"),
        icon="list",
        model=SavedList,
        column="owner",
        open=SavedList.objects.select_related("owner").all,
        title=lambda one: one.name,
        url_name="",
        order=90,
        settle=settle,
    )
]
