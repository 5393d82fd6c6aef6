"""Who may search."""

from comity.shared.tests.matrix import INSIDERS, Row

rows = [
    Row("search:results", get=INSIDERS, query=lambda: {"q": "nanj"}),
    Row("search:suggest", get=INSIDERS, query=lambda: {"q": "nanj"}),
]
