"""Who may open the first page: everybody with an account."""

from comity.shared.tests.matrix import SIGNED_IN, Row

rows = [Row("cockpit:home", get=SIGNED_IN), Row("cockpit:seen", post=SIGNED_IN)]
