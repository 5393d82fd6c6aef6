"""The places of this app in the menu."""

from django.utils.translation import gettext_lazy as _

from comity.ui.menu import Place

places = [
    Place(
        label=_("Duplicates"),
        icon="git-merge",
        url_name="dossier:duplicates",
        group="office",
        order=60,
        permission="dossier.merge_records",
        holds=(
            "dossier:duplicates",
            "dossier:same_as",
            "dossier:merge",
            "dossier:merged",
        ),
    ),
]
