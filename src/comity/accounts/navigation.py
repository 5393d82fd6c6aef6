"""The places of this app in the menu."""

from django.utils.translation import gettext_lazy as _

from comity.ui.menu import Place

places = [
    Place(
        label=_("People with access"),
        icon="users",
        url_name="accounts:people",
        group="office",
        order=80,
        permission="accounts.manage_people",
    ),
]
