"""All that happened with one partner, for paper, in a language somebody chose."""

from itertools import groupby

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import one_of
from comity.partners.queries import partnerships
from comity.timeline.models import Entry
from comity.timeline.queries.whole import MOST, whole_timeline

LANGUAGES = dict(settings.LANGUAGES)
SHORT = {"zh": "zh-hans"}  # as people write it in an address


@require_safe
@needs("timeline.view_entry")
def history(request: Request, code: str) -> HttpResponse:
    """Texts stand in the chosen language, or as they were written, marked so."""
    partnership = one_of(partnerships.visible_to(request.user), code)
    asked = request.GET.get("language", "")
    language = SHORT.get(asked, asked)
    if language not in LANGUAGES:
        language = translation.get_language() or settings.LANGUAGE_CODE
    entries, cut = whole_timeline(request.user, partnership)
    with translation.override(language):
        shown = {
            "partnership": partnership,
            "years": [(year, list(inside)) for year, inside in groupby(entries, _year)],
            "count": len(entries),
            "cut": cut,
            "most": MOST,
            "today": timezone.localdate(),
            "languages": settings.LANGUAGES,
            "chosen": language,
        }
        return render(request, "timeline/history.html", shown)


def _year(entry: Entry) -> int | None:
    return entry.earliest.year if entry.earliest else None
