"""Visits that tests stand on."""

from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.localized_text import LocalizedText
from comity.visits.use_cases import record_visit


def make_visit(title="Delegation of the partner", partners=None, **fields):
    return record_visit(
        actor=ACTOR,
        direction=fields.pop("direction", "in"),
        when=fields.pop("when", "2030-04"),
        title=LocalizedText.of(en=title),
        partnerships=partners or [make_partnership()],
        **fields,
    )
