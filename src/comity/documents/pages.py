"""Where the page of a record is, by the record's label; upper rooms are known by name only."""

from comity.shared.records import Record
from comity.ui.menu import url_or_none

_PAGES = {
    "timeline.entry": "timeline:entry",
    "timeline.commitment": "timeline:commitment",
    "timeline.event": "timeline:event",
    "agreements.agreement": "agreements:page",
    "visits.visit": "visits:page",
    "activities.activity": "activities:page",
    "newsroom.article": "newsroom:article",
    "partners.partnership": "dossier:partner",
    "partners.person": "partners:person",
    "partners.initiative": "partners:initiative",
    "partners.officeabroad": "partners:office",
    "institutions.institution": "institutions:page",
}


def page_of(record: Record) -> str:
    """Its address, '' where it has no page."""
    return url_or_none(_PAGES.get(record._meta.label_lower, ""), record.code) or ""
