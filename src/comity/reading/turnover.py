"""Texts being read that are about to record somebody's post."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from comity.partners.models import Person
from comity.partners.naming import Named, Naming
from comity.reading.models import Draft, Proposal
from comity.reading.statuses import DraftState
from comity.ui.menu import url_or_none


def _open(user: Any) -> QuerySet[Draft]:
    if not user.has_perm("reading.add_draft"):
        return Draft.objects.none()
    return Draft.objects.filter(owner=user.pk, state=DraftState.OPEN)


def rows(user: Any, people: Collection[int]) -> QuerySet[Proposal]:
    """In one's own drafts."""
    return Proposal.objects.filter(
        draft__in=_open(user), known_label=Person._meta.label_lower, known_id__in=people
    )


def things(user: Any, ids: Collection[int]) -> list[Named]:
    """Where the text is read on."""
    rows = _open(user).filter(pk__in=ids).only("code", "title")
    return [Named(one.pk, one.title, url_or_none("reading:draft", one.code) or "") for one in rows]


naming = [
    Naming(
        name="drafts",
        label=_("Texts being read that name them"),
        icon="text-scan-2",
        order=60,
        rows=rows,
        person="known_id",
        thing="draft",
        things=things,
    )
]
