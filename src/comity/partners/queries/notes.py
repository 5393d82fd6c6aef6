"""Notes about partners, by who they are for."""

from typing import Any

from django.db.models import Q, QuerySet

from comity.accounts.roles import Role
from comity.accounts.rules import has_role
from comity.partners.models import PartnerNote, Partnership
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.statuses import NoteClass
from comity.shared.search_column import with_words


def notes_visible_to(user: Any) -> QuerySet[PartnerNote]:
    """The notes this person may read: just those that the rule `reads_note` allows."""
    if not user.has_perm("partners.view_partnernote"):
        return PartnerNote.objects.none()
    if user.is_superuser or has_role(user, Role.ADMINISTRATOR):
        return PartnerNote.objects.all()
    open_classes = [NoteClass.OFFICE]
    if has_role(user, Role.OFFICER, Role.APPROVER):
        open_classes.append(NoteClass.LEADERSHIP)
    looks_after = Q(partnership__owner=user) | Q(partnership__deputy=user)
    return PartnerNote.objects.filter(
        Q(note_class__in=open_classes) | Q(author=user) | Q(looks_after, note_class=NoteClass.OWNER)
    )


def notes_of(user: Any, partnership: Partnership) -> QuerySet[PartnerNote]:
    """Those of one partner, newest first, with who wrote them; one query."""
    rows = notes_visible_to(user).filter(partnership=partnership)
    return rows.select_related("author").order_by("-day", "-pk")


def notes_found(user: Any, words: str, limit: int) -> list[PartnerNote]:
    """By their words, of partners this person sees, newest first; one query."""
    if not words.strip():
        return []
    rows = notes_visible_to(user).filter(partnership__in=partners_visible_to(user))
    found = with_words(rows, words).select_related("partnership").order_by("-day", "-pk")
    return list(found[:limit])
