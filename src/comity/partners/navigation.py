"""Partners in the menu."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from comity.partners.queries.partnerships import visible_to
from comity.ui.menu import Place


def count(user: Any) -> int:
    """How many partners this person sees."""
    return visible_to(user).count()


places = [
    Place(
        label=_("Partners"),
        icon="building-community",
        url_name="partners:list",
        order=20,
        permission="partners.view_partnership",
        count=count,
        on_phone=True,
        holds=("dossier",),
    ),
    Place(
        label=_("People"),
        icon="users",
        url_name="partners:people",
        order=25,
        permission="partners.view_person",
        holds=(
            "partners:person",
            "partners:add_person",
            "partners:edit_person",
            "partners:add_post",
            "partners:edit_post",
            "partners:personal_data",
            "partners:erase_person",
            "partners:add_contact",
            "partners:edit_contact",
            "partners:add_consent",
            "partners:edit_consent",
            "partners:add_acquaintance",
            "partners:edit_acquaintance",
            "partners:posts",
        ),
    ),
    Place(
        label=_("Regions"),
        icon="map-pin",
        url_name="partners:regions",
        group="overview",
        order=60,
        permission="partners.view_region",
        holds=("partners:region", "partners:add_region", "partners:edit_region"),
    ),
    Place(
        label=_("Initiatives and offices"),
        icon="flag-3",
        url_name="partners:framing",
        group="overview",
        order=65,
        permission="partners.view_initiative",
        holds=(
            "partners:initiatives",
            "partners:initiative",
            "partners:add_initiative",
            "partners:edit_initiative",
            "partners:invite",
            "partners:offices",
            "partners:office",
            "partners:add_office",
            "partners:edit_office",
            "partners:add_step",
            "partners:edit_step",
        ),
    ),
]
