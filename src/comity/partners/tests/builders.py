"""Small things that tests of many rooms stand on."""

from comity.audit import Actor
from comity.institutions.models import Institution, InstitutionName
from comity.partners.use_cases import add_partnership
from comity.shared.localized_text import LocalizedText

ACTOR = Actor(user_id=None, label="a test")


def make_institution(name="Jiangsu University", zh="", country="CN", subdivision="CN-JS", **fields):
    made = Institution.objects.create(
        country=country,
        subdivision=subdivision,
        display=LocalizedText.of(en=name, zh=zh),
        **fields,
    )
    for value, language in ((name, "en"), (zh, "zh")):
        if value:
            InstitutionName.objects.create(
                institution=made, value=value, language=language, kind="label"
            )
    return made


def make_partnership(name="Jiangsu University", stage="prospect", **fields):
    institution = make_institution(name, **fields)
    return add_partnership(actor=ACTOR, institution=institution, stage=stage, on="2022")
