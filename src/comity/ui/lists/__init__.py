"""A list that people work in: narrowed, sorted, with chosen columns, exported as it is shown.

A room declares its columns once, reads what the address asks for, and answers with its own template
or with a file:

    COLUMNS = (
        Column("name", _("Institution"), lambda one: one.names, always=True),
        Column("owner", _("Owner"), lambda one: one.owner, shown=False),
    )

    asked = read(request, COLUMNS, filters=[...], sorts=("name", "last"))
    listed = Listed(asked, sifted(request.user, asked), order_by(asked.sort))
    return list_screen(request, listed, place="partners:list", name=_("Partners"), template=...)

`accounts.views.listing.list_screen` answers; a cell's html is made of what `cells` offers.
"""

from comity.ui.lists.asked import Asked, Filter, Listed, read
from comity.ui.lists.columns import Column
from comity.ui.lists.export import answer_file
from comity.ui.lists.table import table

__all__ = ["Asked", "Column", "Filter", "Listed", "answer_file", "read", "table"]
