"""Who may open what every screen shares."""

from comity.shared.tests.matrix import ANYBODY, SIGNED_IN, Row, roles

rows = [
    Row("ui:language", post=ANYBODY),
    Row("ui:theme", post=ANYBODY),
    Row("ui:keys", get=SIGNED_IN),
    Row("ui:when", get=SIGNED_IN),
    Row("ui:gallery", get=roles("administrator")),
]
