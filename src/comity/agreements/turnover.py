"""Agreements not signed yet that name somebody as who will sign."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from comity.agreements.models import Agreement, AgreementParty
from comity.agreements.queries import visible_to
from comity.agreements.statuses import IN_WORK, AgreementStatus
from comity.partners.naming import Named, Naming
from comity.timeline.moments import address

UNSIGNED = [status for status in IN_WORK if status != AgreementStatus.SIGNED]


def rows(user: Any, people: Collection[int]) -> QuerySet[AgreementParty]:
    """As signatory of a party."""
    unsigned = visible_to(user).filter(status__in=UNSIGNED)
    return AgreementParty.objects.filter(signatory__in=people, agreement__in=unsigned)


def things(user: Any, ids: Collection[int]) -> list[Named]:
    """Where the signatory is changed."""
    change = user.has_perm("agreements.change_agreement")
    return [_named(one, change=change) for one in visible_to(user).filter(pk__in=ids)]


def _named(one: Agreement, *, change: bool) -> Named:
    there = address("agreements:edit" if change else "agreements:page", one.code)
    return Named(one.pk, one.title, there, str(one.get_kind_display()), one.sign)


naming = [
    Naming(
        name="agreements",
        label=_("Agreements not signed yet"),
        icon="file-certificate",
        order=10,
        rows=rows,
        person="signatory",
        thing="agreement",
        things=things,
    )
]
