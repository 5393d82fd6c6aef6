"""Who may open pages that join rooms."""

from comity.partners.tests.builders import make_partnership
from comity.shared.tests.matrix import INSIDERS, Row

rows = [
    Row("dossier:partner", get=INSIDERS, sample=lambda: {"code": make_partnership().code}),
]
