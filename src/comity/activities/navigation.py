"""Activities in the menu."""

from django.utils.translation import gettext_lazy as _

from comity.ui.menu import Place

places = [
    Place(
        label=_("Activities"),
        icon="flask",
        url_name="activities:list",
        order=40,
        permission="activities.view_activity",
    ),
]
