"""Posts of an institution as on a day or in a year: who was rector in 2019?"""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.institutions.queries import page_of
from comity.partners.models import Position
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.queries.posts import heads_of, held
from comity.shared.dates_typed import read_typed
from comity.shared.edtf import EdtfDate, of_day, parse

LONGEST = 60


@require_safe
@needs("partners.view_position")
def posts(request: Request, code: str) -> HttpResponse:
    """Held on `?on=`, typed as people write dates (today without it), and who headed what when."""
    institution = page_of(code)
    typed = request.GET.get("on", "").strip()[:LONGEST]
    reading = read_typed(typed, get_language()) if typed else None
    date = reading.date if reading else None
    on = date or of_day(timezone.localdate())
    found = list(held(request.user, institution.pk, on))
    partner = partners_visible_to(request.user).filter(institution=institution).first()
    context = {
        "institution": institution,
        "partner": partner,
        "typed": typed,
        "on": on.value if date else "",
        "unread": bool(typed) and date is None,
        "known": [one for one in found if _is_known(one, on)],
        "unsure": [one for one in found if not _is_known(one, on)],
        "heads": heads_of(request.user, institution.pk),
    }
    return render(request, "partners/posts.html", context)


def _is_known(post: Position, on: EdtfDate) -> bool:
    """Whether a date or a text says so; otherwise it only may have been."""
    if post.since_on or post.until_on:
        return True
    said = parse(post.attested) if post.attested else None
    return said is not None and said.earliest <= on.latest and said.latest >= on.earliest
