"""The places of this app in the menu."""

from django.utils.translation import gettext_lazy as _

from comity.accounts.guests.finding import undecided_count
from comity.ui.menu import Place

places = [
    Place(
        label=_("Guest links"),
        icon="link",
        url_name="accounts:guest_links",
        group="bring_in",
        order=60,
        permission="accounts.view_guestlink",
        count=undecided_count,
        waits=True,
        holds=(
            "accounts:make_guest_link",
            "accounts:renew_guest_link",
            "accounts:enter_guest_answer",
            "accounts:guest_answer",
        ),
    ),
    Place(
        label=_("People with access"),
        icon="users",
        url_name="accounts:people",
        group="office",
        order=80,
        permission="accounts.manage_people",
    ),
]
