"""Who may open what belongs to no app: health, files, and pages that libraries bring."""

from comity.shared.tests.matrix import ANYBODY, SUPERUSERS, Prefix, Row

rows = [
    Row("alive", get=ANYBODY),
    Row("ready", get=ANYBODY),
    Prefix("static/", [Row("/static/matrix.txt", get=ANYBODY)]),
    Prefix("admin/", [Row("/admin/", get=SUPERUSERS, post=SUPERUSERS)]),
]
