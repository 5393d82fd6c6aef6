"""An institution as one line, in the reader's words."""

from django.urls import reverse

from comity.institutions.models import Institution
from comity.institutions.queries import Found
from comity.institutions.statuses import SIGNS, Status
from comity.shared.folding import fold
from comity.shared.places import place_line
from comity.ui.options import Option


def as_option(one: Found, language: str | None) -> Option:
    """For a box: the label, and behind the place the name that answered where it is another."""
    institution = one.institution
    shown = institution.display.shown(language)
    other = one.matched if fold(one.matched) != fold(shown.text) else ""
    return Option(
        text=shown.text,
        lang=shown.lang,
        value=institution.code,
        second=" · ".join(part for part in (other, place_of(institution, language)) if part),
        href=reverse("institutions:page", args=[institution.code]),
        status=None if institution.status == Status.ACTIVE else SIGNS[Status(institution.status)],
    )


def place_of(institution: Institution, language: str | None) -> str:
    """City and region, with the country where the reader needs it."""
    town = institution.town.shown(language).text
    return place_line(institution.country, institution.subdivision, town, language)
