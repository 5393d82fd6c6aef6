"""The places of this app in the menu."""

from django.utils.translation import gettext_lazy as _

from comity.ui.menu import Place

places = [
    Place(
        label=_("Recycle bin"),
        icon="trash",
        url_name="audit:bin",
        group="office",
        order=61,
        permission="audit.view_bin",
        holds=("audit:bin",),
    ),
]
