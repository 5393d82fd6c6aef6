"""Lines beside the work: who has been quiet, what happened lately, what others changed."""

from django.utils import timezone
from django.utils.translation import get_language, ngettext

from comity.audit.verbs import said
from comity.cockpit.lines import Line, joined, partners
from comity.cockpit.queries.work import Work
from comity.dossier.addresses import address
from comity.shared.dates_shown import show, show_day

# Where a changed record is read.
PAGES = {
    "timeline.Entry": "timeline:entry",
    "timeline.Commitment": "timeline:commitment",
    "agreements.Agreement": "agreements:page",
    "visits.Visit": "visits:page",
    "activities.Activity": "activities:page",
    "newsroom.Article": "newsroom:page",
    "partners.Partnership": "dossier:partner",
}


def quiet(work: Work) -> list[Line]:
    """Partners with whom nothing happened for a year, the longest first."""
    return [
        Line(
            icon="",
            title=one.names,
            url=address("dossier:partner", one.code),
            end=show(one.last_when, get_language()),
        )
        for one in work.quiet
    ]


def lately(work: Work) -> list[Line]:
    """With whom something happened last, and what."""
    return [
        Line(
            icon="",
            title=one.last_title,
            url=address("dossier:partner", one.code),
            second=joined(show(one.last_when, get_language()), partners([one.names])),
        )
        for one in work.lately
    ]


def changed(work: Work) -> list[Line]:
    """What others did on these partners, the newest first."""
    lines = []
    for one in work.changes.rows:
        partner = one.partner if one.label != "partners.Partnership" else None
        times = ngettext("%(n)s change", "%(n)s changes", one.times) % {"n": one.times}
        lines.append(
            Line(
                icon="",
                title=one.title,
                url=address(PAGES[one.label], one.code),
                second=joined(
                    said(one.verb) if one.times == 1 else times,
                    partners([partner]) if partner else "",
                    show_day(timezone.localdate(one.at), get_language()),
                ),
            )
        )
    return lines
