"""Partnerships and regions go to whoever takes over."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.accounts.handing import Handed
from comity.partners.models import Partnership, Region

handed = [
    Handed(
        name="partnerships.owner",
        label=pgettext_lazy("handed over", "Partners, as owner"),
        icon="building-community",
        model=Partnership,
        column="owner",
        open=Partnership.objects.all,
        title=lambda one: one.names,
        url_name="dossier:partner",
        order=10,
        partners="pk",
    ),
    Handed(
        name="partnerships.deputy",
        label=pgettext_lazy("handed over", "Partners, as deputy"),
        icon="building-community",
        model=Partnership,
        column="deputy",
        open=Partnership.objects.all,
        title=lambda one: one.names,
        url_name="dossier:partner",
        order=20,
        partners="pk",
    ),
    Handed(
        name="regions",
        label=_("Regions"),
        icon="map-pin",
        model=Region,
        column="owner",
        open=Region.objects.all,
        title=lambda one: one.names,
        url_name="partners:region",
        order=80,
    ),
]
