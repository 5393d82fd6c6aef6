"""Agreements: the list, one of them, picking one."""

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.agreements import queries
from comity.agreements.forms.agreement import WAYS
from comity.agreements.models import Agreement
from comity.agreements.statuses import IN_FORCE, AgreementKind
from comity.agreements.views.listing import listing
from comity.agreements.views.moving import status_card
from comity.audit.views.saving import one_of
from comity.partners.isced import field_name
from comity.shared.dates_shown import show
from comity.timeline.moments import address
from comity.timeline.sifting import country_filter, read_sift
from comity.timeline.views.showing import about
from comity.ui.options import Option, answer

LONGEST = 100
MONTHS = {"3": 92, "6": 183, "12": 366}
SOON = dt.timedelta(days=183)  # the time in which a renewal is prepared


def urgency(agreement: Agreement, today: dt.date) -> str:
    """'bad' when it is in force past its last day, 'warn' when that day is near."""
    until = agreement.in_force_until_on
    if until is None or agreement.status not in IN_FORCE:
        return ""
    return "bad" if until < today else "warn" if until - today <= SOON else ""


@require_safe
@needs("agreements.view_agreement")
def agreement_list(request: Request) -> HttpResponse:
    """Agreements, newest first."""
    groups = [
        ("in_force", pgettext("agreements", "In force")),
        ("in_work", pgettext("agreements", "In work")),
        ("ended", pgettext("agreements", "Ended")),
    ]
    months = [
        (key, ngettext("%(n)s month", "%(n)s months", int(key)) % {"n": key}) for key in MONTHS
    ]
    sift = read_sift(
        request,
        ("group", "", groups),
        ("kind", pgettext("of an agreement", "Kind"), AgreementKind.choices),
        country_filter(request.user, request.GET.get("country", "")),
        ("ends", _("Ends within"), months),
    )
    rows = queries.sifted(
        request.user,
        kind=sift["kind"],
        country=sift["country"],
        text=sift.text,
        ends_within=MONTHS.get(sift["ends"]),
    )
    context = listing(request, sift, rows, queries.GROUPS, order=queries.NEWEST_FIRST)
    today = timezone.localdate()
    context["rows"] = [(one, urgency(one, today)) for one in context["page"].rows]
    context["may_add"] = request.user.has_perm("agreements.add_agreement")
    return render(request, "agreements/list.html", context)


@require_safe
@needs("agreements.view_agreement")
def agreement(request: Request, code: str) -> HttpResponse:
    """What was agreed, by whom, until when, what hangs on it, how far it is."""
    found = one_of(queries.with_everything(request.user), code)
    language = get_language()
    may = request.user.has_perm
    activities = found.activities.order_by("pk") if may("activities.view_activity") else []
    signing = found.entry if found.entry and not found.entry.deleted_at else None
    context = about(request, found) | status_card(request, found, WAYS)
    context |= {
        "agreement": found,
        "partners": found.partnerships.all(),
        "parties": found.parties.all(),
        "above": found.parent if found.parent and not found.parent.deleted_at else None,
        "below": found.children.all(),
        "areas": [(area, field_name(area.isced, language)) for area in found.focus_areas.all()],
        "activities": [(one, address("activities:page", one.code)) for one in activities],
        "add_activity": address("activities:add") if may("activities.add_activity") else "",
        "signing": address("timeline:entry", signing.code) if signing else "",
        "urgency": urgency(found, timezone.localdate()),
        "may_add_below": may("agreements.add_agreement"),
    }
    return render(request, "agreements/page.html", context)


@require_safe
@needs("agreements.view_agreement")
def options(request: Request) -> HttpResponse:
    """What a box answers in which an agreement is picked."""
    language = get_language()
    found = queries.found_by(request.user, request.GET.get("q", "")[:LONGEST])
    return answer(
        request,
        [
            Option(
                text=str(one.title),
                lang=one.title.shown(language).lang,
                value=one.code,
                second=" · ".join(
                    part
                    for part in (
                        ", ".join(str(partner) for partner in one.partnerships.all()[:2]),
                        one.number,
                        show(one.when, language) if one.when else "",
                    )
                    if part
                ),
                status=one.sign,
            )
            for one in found
        ],
    )
