"""Who may open the screens of partners."""

from comity.partners.tests.builders import (
    make_acquaintance,
    make_area,
    make_consent,
    make_contact,
    make_guest_answer,
    make_guest_link,
    make_initiative,
    make_note,
    make_office,
    make_office_contact,
    make_partnership,
    make_person,
    make_post,
    make_region,
    make_step,
)
from comity.shared.tests.matrix import ANYBODY, INSIDERS, Row, roles

KEEPERS = roles("officer", "administrator")
ADMINISTRATORS = roles("administrator")
WRITERS = roles("officer", "administrator", "protocol", "coordinator")


def code_of(make):
    """The address of a record made by `make`."""
    return lambda: {"code": make().code}


def taking_part():
    """An initiative and a partner."""
    return {"code": make_initiative().code, "partner": make_partnership().code}


def institution():
    """An institution that people hold posts at."""
    return {"code": make_post().institution.code}


def link():
    """A guest's link that is open."""
    return {"code": make_guest_link()[0].code}


PEOPLE = [
    Row("partners:alike_people", get=KEEPERS, query=lambda: {"names-0-full": "Fu Mengyin"}),
    Row("partners:personal_data", get=KEEPERS, sample=code_of(make_person)),
    Row(
        "partners:erase_person",
        get=ADMINISTRATORS,
        post=ADMINISTRATORS,
        sample=code_of(make_person),
    ),
    Row("partners:add_contact", get=KEEPERS, post=KEEPERS, sample=code_of(make_person)),
    Row("partners:add_consent", get=KEEPERS, post=KEEPERS, sample=code_of(make_person)),
    Row("partners:add_acquaintance", get=WRITERS, post=WRITERS, sample=code_of(make_person)),
    Row("partners:edit_contact", get=KEEPERS, post=KEEPERS, sample=code_of(make_contact)),
    Row("partners:edit_consent", get=KEEPERS, post=KEEPERS, sample=code_of(make_consent)),
    Row("partners:edit_acquaintance", get=KEEPERS, post=KEEPERS, sample=code_of(make_acquaintance)),
    Row("partners:posts", get=INSIDERS, sample=institution),
    Row("partners:contacts", get=WRITERS, sample=code_of(make_partnership)),
    Row("partners:add_office_contact", get=KEEPERS, post=KEEPERS, sample=code_of(make_partnership)),
    Row(
        "partners:edit_office_contact",
        get=KEEPERS,
        post=KEEPERS,
        sample=code_of(make_office_contact),
    ),
]

# The guests' door is in accounts and knows no room: what it opens to is a room's to make.
GUESTS = [
    Row(
        "accounts:guest",
        get=ANYBODY,
        post=ANYBODY,
        sample=lambda: {"token": make_guest_link()[1]},
    ),
    Row("accounts:guest_links", get=KEEPERS),
    Row(
        "accounts:make_guest_link",
        get=KEEPERS,
        post=KEEPERS,
        sample=lambda: {"purpose": "partners.addresses", "record": make_partnership().code},
    ),
    Row("accounts:renew_guest_link", post=KEEPERS, sample=link),
    Row("accounts:revoke_guest_link", post=KEEPERS, sample=link),
    Row("accounts:enter_guest_answer", get=KEEPERS, post=KEEPERS, sample=link),
    Row("accounts:guest_answer", get=KEEPERS, post=KEEPERS, sample=code_of(make_guest_answer)),
]

rows = [
    *PEOPLE,
    *GUESTS,
    Row("partners:list", get=INSIDERS),
    Row("partners:bulk", get=KEEPERS, post=KEEPERS),
    Row("partners:options", get=INSIDERS),
    Row("partners:add", get=KEEPERS, post=KEEPERS),
    Row("partners:edit", get=KEEPERS, post=KEEPERS, sample=code_of(make_partnership)),
    Row("partners:stage", get=KEEPERS, post=KEEPERS, sample=code_of(make_partnership)),
    Row("partners:add_area", get=KEEPERS, post=KEEPERS, sample=code_of(make_partnership)),
    Row("partners:edit_area", get=KEEPERS, post=KEEPERS, sample=code_of(make_area)),
    Row("partners:people", get=INSIDERS),
    Row("partners:people_options", get=INSIDERS),
    Row("partners:add_person", get=KEEPERS, post=KEEPERS),
    Row("partners:person", get=INSIDERS, sample=code_of(make_person)),
    Row("partners:edit_person", get=KEEPERS, post=KEEPERS, sample=code_of(make_person)),
    Row("partners:add_post", get=KEEPERS, post=KEEPERS, sample=code_of(make_person)),
    Row("partners:edit_post", get=KEEPERS, post=KEEPERS, sample=code_of(make_post)),
    Row("partners:regions", get=INSIDERS),
    Row("partners:add_region", get=KEEPERS, post=KEEPERS),
    Row("partners:region", get=INSIDERS, sample=code_of(make_region)),
    Row("partners:edit_region", get=KEEPERS, post=KEEPERS, sample=code_of(make_region)),
    Row("partners:framing", get=INSIDERS),
    Row("partners:initiatives", get=INSIDERS),
    Row("partners:offices", get=INSIDERS),
    Row("partners:add_initiative", get=KEEPERS, post=KEEPERS),
    Row("partners:initiative", get=INSIDERS, sample=code_of(make_initiative)),
    Row("partners:edit_initiative", get=KEEPERS, post=KEEPERS, sample=code_of(make_initiative)),
    Row("partners:add_office", get=KEEPERS, post=KEEPERS),
    Row("partners:office", get=INSIDERS, sample=code_of(make_office)),
    Row("partners:edit_office", get=KEEPERS, post=KEEPERS, sample=code_of(make_office)),
    Row("partners:new_partners", get=KEEPERS, query=lambda: {"q": "nanj"}),
    Row("partners:field_options", get=INSIDERS, query=lambda: {"q": "0714"}),
    Row("partners:post_options", get=INSIDERS, query=lambda: {"q": "a"}),
    Row("partners:initiative_options", get=INSIDERS, query=lambda: {"q": "a"}),
    Row("partners:add_note", get=KEEPERS, post=KEEPERS, sample=code_of(make_partnership)),
    Row("partners:edit_note", get=KEEPERS, post=KEEPERS, sample=code_of(make_note)),
    Row("partners:join", get=KEEPERS, post=KEEPERS, sample=code_of(make_partnership)),
    Row("partners:invite", get=KEEPERS, post=KEEPERS, sample=code_of(make_initiative)),
    Row("partners:leave", post=KEEPERS, sample=taking_part),
    Row("partners:rejoin", post=KEEPERS, sample=taking_part),
    Row("partners:add_step", get=KEEPERS, post=KEEPERS, sample=code_of(make_office)),
    Row("partners:edit_step", get=KEEPERS, post=KEEPERS, sample=code_of(make_step)),
    Row(
        "partners:delete",
        post=KEEPERS,
        sample=lambda: {"kind": "region", "code": make_region().code},
    ),
    Row(
        "partners:restore",
        post=KEEPERS,
        sample=lambda: {"kind": "region", "code": make_region().code},
    ),
]
