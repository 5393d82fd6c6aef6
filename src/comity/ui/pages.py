"""Where the page of a record is, by the record's label; upper rooms are known by name only."""

from comity.shared.records import Record
from comity.ui.menu import url_or_none

_PAGES = {
    "accounts.user": "accounts:edit",
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
    "partners.region": "partners:region",
    "institutions.institution": "institutions:page",
    "institutions.unit": "dossier:unit",
    "documents.source": "documents:source",
    "dossier.mergerun": "dossier:merged",
}
# A part of a record is seen on the page of what it is a part of.
_WHOLES = {
    "partners.position": "person",
    "partners.focusarea": "partnership",
    "partners.partnernote": "partnership",
    "partners.officecontact": "partnership",
    "partners.personcontact": "person",
    "partners.consent": "person",
    "partners.acquaintance": "person",
    "partners.plannedstep": "office",
    "newsroom.figure": "article",
    "institutions.recognition": "institution",
}


def page_of(record: Record) -> str:
    """Its address, or that of what it is a part of; '' where it has none."""
    label = record._meta.label_lower
    whole = getattr(record, _WHOLES[label], None) if label in _WHOLES else None
    if whole is not None:
        return page_of(whole)
    return url_or_none(_PAGES.get(label, ""), record.code) or ""
