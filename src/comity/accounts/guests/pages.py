"""What the guest sees: one form, and thanks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comity.accounts.guests.answers import LinkOver, answer_link
from comity.accounts.guests.door import guest_actor, over, page_context, with_token
from comity.accounts.guests.finding import note_opened
from comity.accounts.guests.purposes import offered
from comity.accounts.models import GuestAnswer, GuestLink
from comity.ui import menu


@with_token
def guest(request: HttpRequest, link: GuestLink) -> HttpResponse:
    """Show the form; take what it says. Opening it uses nothing up."""
    purpose = offered().get(link.purpose)
    subject = purpose.subjects([link.record_id]).get(link.record_id) if purpose else None
    if purpose is None or subject is None:
        return over(request)
    sent = request.POST if request.method == "POST" else None
    form = purpose.form(link.record_id, sent)
    if sent is not None and form.is_valid():
        actor, way = guest_actor(request, link), GuestAnswer.Way.LINK
        try:
            answer = answer_link(actor=actor, link=link, lines=form.lines(), way=way)
        except LinkOver:
            return over(request)
        context = page_context(request) | {"answer": answer, "office": menu.office(request)}
        return render(request, "accounts/guests/thanks.html", context)
    if request.method == "GET":
        note_opened(link)
    context = page_context(request) | {
        "link": link,
        "purpose": purpose,
        "subject": subject,
        "form": form,
        "office": menu.office(request),
    }
    return render(request, "accounts/guests/form.html", context)
