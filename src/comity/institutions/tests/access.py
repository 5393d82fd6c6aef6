"""Who may open the screens of institutions."""

from comity.audit.actor import command
from comity.institutions.use_cases.add_institution import add_institution
from comity.shared.localized_text import LocalizedText
from comity.shared.tests.matrix import INSIDERS, Row, roles

KEEPERS = roles("officer", "administrator")
ADMINISTRATORS = roles("administrator")


def one():
    """The address of an institution."""
    names = LocalizedText.of(en="Example University", zh="示例大学")
    made = add_institution(actor=command("test"), names=names, country="CN")
    return {"code": made.code}


def one_name():
    """The address of one of its names."""
    from comity.institutions.models import InstitutionName

    code = one()["code"]
    return {"code": code, "number": InstitutionName.objects.filter(institution__code=code)[0].pk}


rows = [
    Row("institutions:home", get=ADMINISTRATORS, post=ADMINISTRATORS),
    Row("institutions:add", get=KEEPERS, post=KEEPERS),
    Row("institutions:options", get=INSIDERS, query=lambda: {"q": "nanj"}),
    Row("institutions:alike", get=KEEPERS, query=lambda: {"names-en": "nanj"}),
    Row("institutions:page", get=INSIDERS, sample=one),
    Row("institutions:correct", get=KEEPERS, post=KEEPERS, sample=one),
    Row("institutions:add_name", get=KEEPERS, post=KEEPERS, sample=one),
    Row("institutions:remove_name", post=KEEPERS, sample=one_name),
    Row("institutions:add_recognition", get=KEEPERS, post=KEEPERS, sample=one),
]
