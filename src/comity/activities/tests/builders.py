"""Activities that tests stand on."""

from comity.activities.use_cases import record_activity
from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.localized_text import LocalizedText


def make_activity(title="Joint master’s programme", partners=None, **fields):
    return record_activity(
        actor=ACTOR,
        kind=fields.pop("kind", "joint_programmes"),
        title=LocalizedText.of(en=title),
        partnerships=partners or [make_partnership()],
        **fields,
    )
