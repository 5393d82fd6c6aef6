"""Agreements: one of them, picking one."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.agreements import queries
from comity.agreements.columns import urgency
from comity.agreements.forms.agreement import WAYS
from comity.agreements.models import Agreement
from comity.agreements.views.moving import status_card
from comity.audit.views.saving import one_of
from comity.documents.attached import files_of
from comity.partners.isced import field_name
from comity.shared.dates_shown import show
from comity.timeline.moments import address
from comity.timeline.views.showing import about
from comity.ui.options import Option, answer

LONGEST = 100
ABOVE = 3  # generations that come with one query


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
    context |= files_of(request.user, found)
    tree = list(_tree(found))
    posts = queries.posts_then(found)
    context |= {
        "agreement": found,
        "partners": found.partnerships.all(),
        "parties": [
            (one, posts.get((one.signatory_id, one.institution_id))) for one in found.parties.all()
        ],
        "above": found.parent if found.parent and not found.parent.deleted_at else None,
        "tree": tree if len(tree) > 1 else [],
        "areas": [(area, field_name(area.isced, language)) for area in found.focus_areas.all()],
        "activities": [(one, address("activities:page", one.code)) for one in activities],
        "add_activity": address("activities:add") if may("activities.add_activity") else "",
        "signing": address("timeline:entry", signing.code) if signing else "",
        "urgency": urgency(found, timezone.localdate()),
        "may_add_below": may("agreements.add_agreement"),
    }
    return render(request, "agreements/page.html", context)


def _tree(found: Agreement) -> Iterator[tuple[Agreement, int]]:
    """The agreements above, this one, those below, each with its level; no query."""
    above: list[Agreement] = []
    parent = found.parent
    while parent is not None and not parent.deleted_at and len(above) < ABOVE:
        above.insert(0, parent)
        parent = parent.parent
    yield from ((one, level) for level, one in enumerate(above))
    level = len(above)
    yield found, level
    for child in found.children.all():
        yield child, level + 1
        yield from ((grandchild, level + 2) for grandchild in child.children.all())


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
