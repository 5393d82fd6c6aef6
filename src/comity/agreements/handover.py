"""Agreements that somebody looks after go to whoever takes over."""

from django.utils.translation import gettext_lazy as _

from comity.accounts.handing import Handed
from comity.agreements.models import Agreement
from comity.agreements.statuses import ENDED

handed = [
    Handed(
        name="agreements",
        label=_("Agreements"),
        icon="file-certificate",
        model=Agreement,
        column="owner",
        open=lambda: Agreement.objects.exclude(status__in=ENDED),
        title=lambda one: one.title,
        url_name="agreements:page",
        order=40,
        partners="partnerships",
    )
]
