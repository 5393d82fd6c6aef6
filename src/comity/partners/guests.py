"""What guests are asked about partners."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from comity.accounts.guests.purposes import Purpose, Subject
from comity.partners.forms.addresses import AddressesForm
from comity.partners.models import Partnership
from comity.partners.proposed import accept, shown


def _subject(one: Partnership) -> Subject:
    return Subject(one.pk, one.names, reverse("partners:contacts", args=[one.code]))


def find(code: str) -> Subject | None:
    """The partner of this code."""
    found = Partnership.objects.filter(code=code).first()
    return _subject(found) if found else None


def subjects(ids: Iterable[int]) -> dict[int, Subject]:
    """The partners of these ids; one query."""
    return {one.pk: _subject(one) for one in Partnership.objects.filter(pk__in=ids)}


asked = [
    Purpose(
        name="partners.addresses",
        label=_("Correct the addresses of your office"),
        ask=_(
            "This is how we have your office and your colleagues on record. Change what is not "
            "right, leave the rest as it is."
        ),
        permission="partners.change_partnership",
        template="partners/guest_addresses.html",
        record="partners.Partnership",
        find=find,
        subjects=subjects,
        form=AddressesForm,
        shown=shown,
        accept=accept,
    )
]
