"""A list that people work in: narrowed, sorted, with chosen columns, exported as it is shown.

A room declares its columns once, reads what the address asks for, and answers with its own template
or with a file:

    COLUMNS = (
        Column("name", _("Institution"), lambda one: one.names, always=True),
        Column("owner", _("Owner"), lambda one: one.owner, shown=False),
    )

    asked = read(request, COLUMNS, filters=[...], sorts=("name", "last"))
    found = sifted(request.user, asked)
    if asked.file:
        return answer_file(asked, ordered(found), name=_("Partners"))
    context = {"asked": asked, "table": table(asked, shown.rows, classes="partners")}
"""

from comity.ui.lists.asked import Asked, Filter, read
from comity.ui.lists.columns import Column
from comity.ui.lists.export import answer_file
from comity.ui.lists.table import table

__all__ = ["Asked", "Column", "Filter", "answer_file", "read", "table"]
