"""My work in the menu."""

from django.utils.translation import gettext_lazy as _

from comity.cockpit.queries import waiting_count
from comity.ui.menu import Place

places = [
    Place(
        label=_("My work"),
        icon="home",
        url_name="cockpit:home",
        order=10,
        permission="cockpit.view_work",
        count=waiting_count,
        waits=True,
        on_phone=True,
    ),
]
