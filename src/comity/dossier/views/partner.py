"""The partner page: what, who, when last, what next on one screen."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.dossier.addresses import address
from comity.dossier.facts import in_force_fact, last_fact, next_fact
from comity.dossier.moments import moments
from comity.dossier.queries.partner import Dossier, dossier
from comity.dossier.rooms import (
    activity_lines,
    agreement_lines,
    area_groups,
    article_lines,
    claim_lines,
    commitment_lines,
    frame_lines,
    person_lines,
    stage_lines,
    visit_lines,
)
from comity.institutions.rows import place_of
from comity.institutions.statuses import NameKind
from comity.partners.isced import is_our_translation
from comity.partners.models import Partnership
from comity.partners.statuses import SIGNS
from comity.shared.localized_text import Shown
from comity.shared.places import languages_of, place_name
from comity.timeline.statuses import Tab

_PEOPLE_SHOWN = 6


@require_safe
@needs("partners.view_partnership")
def partner_page(request: Request, code: str) -> HttpResponse:
    """All of one partner; the timeline by tab and page."""
    today = timezone.localdate()
    tab = request.GET.get("tab", "")
    tab = tab if tab in Tab.values else ""
    cursor = request.GET.get("cursor", "")
    found = dossier(request.user, code, tab=tab, cursor=cursor, today=today)
    context = {
        "partnership": found.partnership,
        "sign": SIGNS[found.partnership.stage],
        "tab": tab,
        "tabs": Tab.choices,
        "timeline": found.timeline,
        "next": next_fact(found, today),
        "last": last_fact(found, today),
        "in_force": in_force_fact(found),
        "found": found,
        "institution_address": address("institutions:page", found.partnership.institution.code),
        "history_address": address("audit:history", "partners.partnership", code),
        **_who(found.partnership),
        **_rooms(request, found, tab),
    }
    return render(request, "dossier/partner.html", context)


def _who(partnership: Partnership) -> dict[str, object]:
    """The partner as an institution: its names, place and facts."""
    language = get_language()
    institution = partnership.institution
    names = partnership.names
    shown = names.shown(language)
    at_home = languages_of(partnership.country)
    called = institution.names.all()
    also = [
        name for kind in (NameKind.ACRONYM, NameKind.ALIAS) for name in called if name.kind == kind
    ]
    return {
        "name": shown,
        "names": [
            Shown(names.texts[tag], tag)
            for tag in dict.fromkeys((*at_home, "en", *names.texts))
            if tag != shown.lang and names.texts.get(tag)
        ],
        "place": place_of(institution, language),
        "country": place_name(partnership.country, language),
        "subdivision": place_name(partnership.subdivision, language),
        "also": also,
        "former": [name for name in called if name.kind == NameKind.FORMER],
        "units": partnership.units.all(),
        "changes": stage_lines(partnership.stage_changes.all()),
    }


def _rooms(request: Request, found: Dossier, tab: str) -> dict[str, object]:
    """What stands beside and below the timeline."""
    today = timezone.localdate()
    language = get_language()
    partnership = found.partnership
    places = {
        place: place_name(place, language)
        for place in (partnership.country, partnership.subdivision)
        if place
    }
    may = request.user.has_perm
    return {
        "moments": moments(found, sifted=bool(tab), places=places),
        "commitments": commitment_lines(
            found.commitments, today, lambda one: may("timeline.change_commitment", one)
        ),
        "agreements": agreement_lines(found.agreements),
        "visits": visit_lines(found.visits),
        "articles": article_lines(found.articles),
        "people": person_lines(found.posts)[:_PEOPLE_SHOWN],
        "people_count": len({post.person_id for post in found.posts}),
        "areas": area_groups(found),
        "activities": activity_lines(found.activities),
        "frames": frame_lines(found),
        "recognitions": found.recognitions,
        "ours": found.areas and is_our_translation(language),
        "today": today,
        "claims": claim_lines(found),
        "may": {
            "read": may("reading.add_draft"),
            "entry": may("timeline.add_entry"),
            "commitment": may("timeline.add_commitment"),
            "agreement": may("agreements.add_agreement"),
            "visit": may("visits.add_visit"),
            "article": may("newsroom.add_article"),
            "activity": may("activities.add_activity"),
            "person": may("partners.add_person"),
            "area": may("partners.add_focusarea"),
            "change_area": may("partners.change_focusarea"),
            "note": may("partners.add_partnernote"),
            "frame": may("partners.change_initiative"),
            "change": may("partners.change_partnership"),
            "stage": may("partners.change_stage", partnership),
            "delete": may("partners.delete_partnership"),
        },
    }
