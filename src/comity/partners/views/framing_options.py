"""What boxes answer in which a field of study, a post of ours or an initiative is picked."""

from dataclasses import replace

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.institutions import queries as institutions
from comity.institutions.rows import as_option
from comity.institutions.views.options import adding_option
from comity.partners import isced
from comity.partners.forms.fields_of_study import label_of
from comity.partners.models import Partnership
from comity.partners.queries.framing import initiatives_named, our_posts_named
from comity.partners.rows import post_label
from comity.shared.dates_shown import show
from comity.ui.options import Option, answer
from comity.ui.status import Status

LONGEST = 100


@require_safe
@needs("partners.view_focusarea")
def fields(request: Request) -> HttpResponse:
    """Fields of ISCED-F 2013 by code or by their names in any language."""
    language = get_language()
    found = isced.matching(request.GET.get("q", "")[:LONGEST])
    return answer(
        request,
        [Option(text=label_of(one), value=one.code, second=_above(one, language)) for one in found],
    )


def _above(field: isced.Field, language: str | None) -> str:
    """The broad field a narrower one belongs to; said to be ours where the words are."""
    broad = isced.field_name(field.broad, language) if field.code != field.broad else ""
    ours = _("our translation") if isced.is_our_translation(language) else ""
    return " · ".join(part for part in (broad, ours) if part)


@require_safe
@needs("partners.view_position")
def posts(request: Request) -> HttpResponse:
    """Posts of our own people, by name or by post."""
    found = our_posts_named(request.GET.get("q", "")[:LONGEST])
    return answer(request, [Option(text=post_label(one), value=one.code) for one in found])


@require_safe
@needs("partners.view_initiative")
def initiatives(request: Request) -> HttpResponse:
    """Initiatives by words of their names, with their period."""
    language = get_language()
    found = initiatives_named(request.GET.get("q", "")[:LONGEST])
    return answer(
        request,
        [
            Option(
                text=str(one.name),
                lang=one.name.shown(language).lang,
                value=one.code,
                second=show(one.when, language) if one.when else "",
            )
            for one in found
        ],
    )


@require_safe
@needs("partners.add_partnership")
def new_partners(request: Request) -> HttpResponse:
    """Institutions for a new partner: which of them are partners already stands beside them."""
    words = request.GET.get("q", "")[:LONGEST].strip()
    language = get_language()
    found = institutions.found(words) if words else []
    known = set(
        Partnership.objects.filter(
            institution__in=[one.institution.pk for one in found]
        ).values_list("institution", flat=True)
    )
    taken = Status(_("a partner already"), "full", "amber")
    shown = []
    for one in found:
        option = as_option(one, language)
        shown.append(replace(option, status=taken) if one.institution.pk in known else option)
    return answer(request, shown, add=adding_option(request, words))
