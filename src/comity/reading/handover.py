"""Texts that somebody began to read go to whoever takes over."""

from django.utils.translation import pgettext_lazy

from comity.accounts.handing import Handed
from comity.reading.models import Draft
from comity.reading.statuses import DraftState

handed = [
    Handed(
        name="drafts",
        label=pgettext_lazy("handed over", "Texts being read"),
        icon="text-scan-2",
        model=Draft,
        column="owner",
        open=lambda: Draft.objects.filter(state=DraftState.OPEN).defer("text", "found"),
        title=lambda one: one.title,
        url_name="reading:draft",
        order=70,
        audited=False,
    )
]
