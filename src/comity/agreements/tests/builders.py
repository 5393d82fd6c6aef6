"""Agreements that tests of several rooms stand on."""

from comity.agreements.use_cases import record_agreement
from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.localized_text import LocalizedText


def make_agreement(title="Cooperation agreement", partners=None, **fields):
    return record_agreement(
        actor=ACTOR,
        kind=fields.pop("kind", "framework"),
        title=LocalizedText.of(en=title),
        partnerships=partners or [make_partnership()],
        **fields,
    )
