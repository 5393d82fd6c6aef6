"""Saying that personal data are to be erased."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class EraseForm(forms.Form):
    """A box to tick, so that nobody erases by a slip of the hand."""

    with_name = forms.BooleanField(
        label=_("The name and the titles too"),
        required=False,
        help_text=_("Only for who held no public post: lists and pages then say 'Name erased'."),
    )
    sure = forms.BooleanField(
        label=_("I know that nobody can bring this back"),
        error_messages={"required": _("Tick this box: what is erased does not come back.")},
    )

    def __init__(self, *args: Any, with_name: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not with_name:
            del self.fields["with_name"]
