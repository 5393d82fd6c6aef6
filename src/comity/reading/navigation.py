"""'Read a text' in the menu."""

from django.utils.translation import gettext_lazy as _

from comity.reading.queries.drafts import open_count
from comity.ui.menu import Place

places = [
    Place(
        label=_("Read a text"),
        icon="text-scan-2",
        url_name="reading:start",
        group="bring_in",
        order=10,
        permission="reading.add_draft",
        count=open_count,
        holds=("reading:draft", "reading:change"),
    ),
]
