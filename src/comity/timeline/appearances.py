"""What a person took part in, for the page of the person."""

from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q

from comity.partners.appearances import Appearances
from comity.shared.paging import Page, page
from comity.timeline.models import EntryPartner, EntryPerson, Statement
from comity.timeline.moments import moments_of
from comity.timeline.queries.entries import NEWEST_FIRST, visible_to


def read(user: Any, person_id: int, cursor: str, size: int) -> Page:
    """Entries that name the person as taking part or speaking, newest first; two queries."""
    took_part = EntryPerson.objects.filter(entry=OuterRef("pk"), person=person_id)
    spoke = Statement.objects.filter(entry=OuterRef("pk"), speaker=person_id)
    entries = visible_to(user).filter(Q(Exists(took_part)) | Q(Exists(spoke)))
    partners = EntryPartner.objects.select_related("partnership")
    found = page(
        entries.prefetch_related(Prefetch("partner_rows", queryset=partners)),
        order=NEWEST_FIRST,
        cursor=cursor,
        size=size,
    )
    return Page(moments_of(found.rows, {}), found.earlier, found.later)


appearances = Appearances(permission="timeline.view_entry", read=read)
