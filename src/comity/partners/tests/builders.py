"""Small things that tests of many rooms stand on."""

import datetime as dt

from django.contrib.auth import get_user_model

from comity.accounts.guests.answers import answer_link
from comity.accounts.guests.links import make_link
from comity.accounts.guests.purposes import offered
from comity.audit import Actor
from comity.institutions.models import Institution, InstitutionName
from comity.partners import use_cases
from comity.partners.use_cases import Name, add_partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.records import new_code

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


def make_person(name="Fu Mengyin", zh=""):
    names = [Name("en", name), *([Name("zh", zh, family_first=True)] if zh else [])]
    return use_cases.add_person(actor=ACTOR, names=names)


def make_post(person=None, institution=None, title="Rector", **fields):
    return use_cases.add_position(
        actor=ACTOR,
        person=person or make_person(),
        institution=institution or make_institution(),
        title=LocalizedText.of(en=title),
        **fields,
    )


def make_area(partnership=None, words="Robotics", **fields):
    return use_cases.agree_focus_area(
        actor=ACTOR,
        partnership=partnership or make_partnership(),
        words=LocalizedText.of(en=words),
        **fields,
    )


def make_region(name="Jiangsu", places=("CN-JS",), **fields):
    return use_cases.record_region(
        actor=ACTOR, names=LocalizedText.of(en=name), places=places, **fields
    )


def make_initiative(name="Years of Culture", period="2024/2025", **fields):
    return use_cases.record_initiative(
        actor=ACTOR, name=LocalizedText.of(en=name), period=period, **fields
    )


def make_office(name="Office in Nanjing", opened="2022", **fields):
    return use_cases.record_office(
        actor=ACTOR,
        kind="international",
        name=LocalizedText.of(en=name),
        country="CN",
        subdivision="CN-JS",
        opened=opened,
        **fields,
    )


def make_note(partnership=None, words="They answer slowly.", note_class="office", author=None):
    return use_cases.note_partner(
        actor=ACTOR,
        partnership=partnership or make_partnership(),
        words=LocalizedText.of(en=words),
        note_class=note_class,
        author=author,
        day=dt.date(2024, 5, 27),
    )


def make_step(office=None, words="Meet the alumni", **fields):
    return use_cases.plan_step(
        actor=ACTOR, office=office or make_office(), words=LocalizedText.of(en=words), **fields
    )


def make_contact(person=None, kind="email", value="fu@example.edu", **fields):
    person = person or make_person()
    return use_cases.record_contact(actor=ACTOR, person=person, kind=kind, value=value, **fields)


def make_office_contact(partnership=None, kind="email", value="office@example.edu", **fields):
    return use_cases.record_office_contact(
        actor=ACTOR, partnership=partnership or make_partnership(), kind=kind, value=value, **fields
    )


def make_consent(person=None, kind="contact", given="2024", **fields):
    return use_cases.record_consent(
        actor=ACTOR, person=person or make_person(), kind=kind, given=given, **fields
    )


def make_colleague(name="Olga Klimova", roles=("officer",)):
    email = f"{new_code()}@example.edu"
    return get_user_model().objects.create_user(email, "x", name=name, roles=list(roles))


def make_acquaintance(person=None, account=None, **fields):
    return use_cases.record_acquaintance(
        actor=ACTOR, person=person or make_person(), account=account or make_colleague(), **fields
    )


def make_guest_link(partnership=None, days=14, name="Zhang Wei", **fields):
    """A link for the partner's office, and its token."""
    partnership = partnership or make_partnership()
    purpose = offered()["partners.addresses"]
    return make_link(
        actor=ACTOR,
        made_by=make_colleague(),
        purpose=purpose,
        subject=purpose.find(partnership.code),
        name=name,
        email=fields.get("email", "zhang@example.edu"),
        language=fields.get("language", "en"),
        days=days,
    )


def make_guest_answer(partnership=None, lines=None, way="link", **fields):
    """What a guest proposes: a new address of the office where nothing else is said."""
    partnership = partnership or make_partnership()
    link, _token = make_guest_link(partnership, **fields)
    line = {
        "about": partnership.code,
        "key": "office:new:email",
        "before": "",
        "after": "new@example.edu",
        "decision": "",
    }
    return answer_link(actor=ACTOR, link=link, lines=lines or [line], way=way)
