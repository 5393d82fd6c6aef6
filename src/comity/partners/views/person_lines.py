"""Contact data, consents and acquaintances: adding and changing one line of a person's page."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, add_screen, edit_screen, one_of, show_form
from comity.partners.forms.person_lines import AcquaintanceForm, ConsentForm, ContactForm
from comity.partners.models import Acquaintance, Consent, OfficeContact, PersonContact
from comity.partners.queries.partnerships import visible_to as partners_visible_to
from comity.partners.queries.people import visible_to
from comity.partners.use_cases import (
    KnownAlready,
    edit_acquaintance,
    edit_consent,
    edit_contact,
    record_acquaintance,
    record_consent,
    record_contact,
    record_office_contact,
)


def _known(*names: str) -> Callable[[Any], dict[str, Any]]:
    return lambda record: {name: getattr(record, name) for name in names}


_known_contact = _known("kind", "value", "note", "since")
_known_consent = _known("kind", "given", "how", "withdrawn")
_known_acquaintance = _known("account", "since", "how")


def _there(code: str, part: str) -> str:
    return f"{reverse('partners:person', args=[code])}#{part}"


@GET_AND_POST
@needs("partners.add_personcontact")
def add_contact(request: Request, code: str) -> HttpResponse:
    """How a person is reached."""
    person = one_of(visible_to(request.user), code)
    return add_screen(
        request,
        ContactForm(request.POST or None),
        partial(record_contact, actor=request.actor, person=person),
        to=lambda _made: _there(code, "contact"),
        said=_("The contact data are on record."),
        title=_("Add contact data"),
        verb=_("Add the contact data"),
        back_url=_there(code, "contact"),
        back_label=person.names,
    )


@GET_AND_POST
@needs("partners.change_personcontact")
def change_contact(request: Request, code: str) -> HttpResponse:
    """Change how a person is reached."""
    contact = one_of(PersonContact.objects.select_related("person"), code)
    return edit_screen(
        request,
        ContactForm(request.POST or None, initial=_known_contact(contact), version=contact.version),
        contact,
        _known_contact,
        partial(edit_contact, actor=request.actor, contact=contact),
        to=_there(contact.person.code, "contact"),
        title=_("Edit contact data"),
        verb=_("Save the contact data"),
        back_label=contact.person.names,
        template="partners/form.html",
        delete=("personcontact", _("Delete these contact data")),
        history="partners.personcontact",
    )


@GET_AND_POST
@needs("partners.add_officecontact")
def add_office_contact(request: Request, code: str) -> HttpResponse:
    """How the partner's office is reached."""
    partnership = one_of(partners_visible_to(request.user), code)
    there = reverse("partners:contacts", args=[code])
    return add_screen(
        request,
        ContactForm(request.POST or None),
        partial(record_office_contact, actor=request.actor, partnership=partnership),
        to=lambda _made: there,
        said=_("The address is on record."),
        title=_("Add an address of the partner's office"),
        verb=_("Add the address"),
        back_url=there,
        back_label=partnership.names,
    )


@GET_AND_POST
@needs("partners.change_officecontact")
def change_office_contact(request: Request, code: str) -> HttpResponse:
    """Change how the partner's office is reached."""
    contact = one_of(OfficeContact.objects.select_related("partnership"), code)
    return edit_screen(
        request,
        ContactForm(request.POST or None, initial=_known_contact(contact), version=contact.version),
        contact,
        _known_contact,
        partial(edit_contact, actor=request.actor, contact=contact),
        to=reverse("partners:contacts", args=[contact.partnership.code]),
        title=_("Edit an address of the partner's office"),
        verb=_("Save the address"),
        back_label=contact.partnership.names,
        template="partners/form.html",
        delete=("officecontact", _("Delete this address")),
        history="partners.officecontact",
    )


@GET_AND_POST
@needs("partners.add_consent")
def add_consent(request: Request, code: str) -> HttpResponse:
    """What a person agreed to."""
    person = one_of(visible_to(request.user), code)
    return add_screen(
        request,
        ConsentForm(request.POST or None),
        partial(record_consent, actor=request.actor, person=person),
        to=lambda _made: _there(code, "consent"),
        said=_("The consent is on record."),
        title=_("Note a consent"),
        verb=_("Note the consent"),
        back_url=_there(code, "consent"),
        back_label=person.names,
    )


@GET_AND_POST
@needs("partners.change_consent")
def change_consent(request: Request, code: str) -> HttpResponse:
    """Change what is noted, or say that it was taken back."""
    consent = one_of(Consent.objects.select_related("person"), code)
    return edit_screen(
        request,
        ConsentForm(request.POST or None, initial=_known_consent(consent), version=consent.version),
        consent,
        _known_consent,
        partial(edit_consent, actor=request.actor, consent=consent),
        to=_there(consent.person.code, "consent"),
        title=_("Edit the consent"),
        verb=_("Save the consent"),
        back_label=consent.person.names,
        template="partners/form.html",
        delete=("consent", _("Delete this consent")),
        history="partners.consent",
    )


@GET_AND_POST
@needs("partners.add_acquaintance")
def add_acquaintance(request: Request, code: str) -> HttpResponse:
    """Who of ours knows the person; first offered is whoever asks."""
    person = one_of(visible_to(request.user), code)
    shown = {
        "title": _("Who knows this person?"),
        "verb": _("Note who knows them"),
        "back_url": _there(code, "known"),
        "back_label": person.names,
    }
    form = AcquaintanceForm(request.POST or None, initial={"account": request.user})
    try:
        return add_screen(
            request,
            form,
            partial(record_acquaintance, actor=request.actor, person=person),
            to=lambda _made: _there(code, "known"),
            said=_("%(name)s is noted as knowing this person."),
            **shown,
        )
    except KnownAlready:
        form.add_error("account", _("That this colleague knows them is on record."))
        return show_form(request, form, **shown)


@GET_AND_POST
@needs("partners.change_acquaintance")
def change_acquaintance(request: Request, code: str) -> HttpResponse:
    """Change who knows the person, since when and how."""
    one = one_of(Acquaintance.objects.select_related("person", "account"), code)
    if not request.user.has_perm("partners.change_acquaintance", one):
        raise PermissionDenied
    form = AcquaintanceForm(
        request.POST or None, initial=_known_acquaintance(one), version=one.version
    )
    there = _there(one.person.code, "known")
    shown = {
        "title": _("Edit who knows this person"),
        "verb": _("Save the change"),
        "back_label": one.person.names,
        "template": "partners/form.html",
        "delete": ("acquaintance", _("Take this away")),
        "history": "partners.acquaintance",
    }
    try:
        return edit_screen(
            request,
            form,
            one,
            _known_acquaintance,
            partial(edit_acquaintance, actor=request.actor, acquaintance=one),
            to=there,
            **shown,
        )
    except KnownAlready:
        form.add_error("account", _("That this colleague knows them is on record."))
        return show_form(request, form, back_url=there, record=one, **shown)
