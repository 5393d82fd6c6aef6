"""How a partner is reached: its office, its people, and who here knows them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from comity.accounts.guests.finding import visible_to as links_visible_to
from comity.accounts.guests.finding import waiting
from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import one_of
from comity.partners.queries.contacts import (
    contacts_of_people,
    office_contacts_of,
    who_knows_whom,
)
from comity.partners.queries.partnerships import visible_to
from comity.partners.queries.people import current_posts_of
from comity.shared.paging import Order, page

SIZE = 40


@require_safe
@needs("partners.view_officecontact")
def contacts(request: Request, code: str) -> HttpResponse:
    """The partner's addresses on one page."""
    user = request.user
    partnership = one_of(visible_to(user).select_related("institution"), code)
    posts = current_posts_of(user, partnership.institution_id, timezone.localdate())
    shown = page(
        posts.order_by(), order=Order("rank"), cursor=request.GET.get("cursor", ""), size=SIZE
    )
    people = [post.person_id for post in shown.rows]
    reached = contacts_of_people(user, people)
    links = links_visible_to(user).filter(record="partners.Partnership", record_id=partnership.pk)
    context = {
        "partnership": partnership,
        "offices": list(office_contacts_of(user, partnership)),
        "page": shown,
        "people": [(post, reached.get(post.person_id, [])) for post in shown.rows],
        "known": list(who_knows_whom(user, people)),
        "links": list(waiting(links, timezone.now()).select_related("made_by")),
        "may_add": user.has_perm("partners.add_officecontact"),
        "may_change": user.has_perm("partners.change_officecontact"),
        "may_ask": user.has_perm("accounts.add_guestlink"),
    }
    return render(request, "partners/contacts.html", context)
