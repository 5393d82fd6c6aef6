"""allauth's forms of the second factor with our labels."""

from typing import Any

from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _


class _Code(forms.Form):
    """A code from an app, or one of the recovery codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code = self.fields["code"]
        code.label = _("Code from the app, or a recovery code")
        code.widget.attrs.pop("placeholder", None)
        code.widget.attrs |= {"inputmode": "numeric", "class": "short"}
        code.error_messages["required"] = _("Write the code.")


class AuthenticateForm(_Code, base.AuthenticateForm):
    """The second step of logging in."""


class ReauthenticateForm(_Code, base.ReauthenticateForm):
    """Once more, before something that must not be done by a stranger at the desk."""


class ActivateTOTPForm(_Code, totp.ActivateTOTPForm):
    """The first code shows that the app was set up rightly."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("The code the app shows now")


class AddWebAuthnForm(webauthn.AddWebAuthnForm):
    """A passkey: its name, and whether it lets in without the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the passkey")
        self.fields["name"].help_text = _("So that you know it again: 'My phone', 'The grey key'.")
        self.fields["name"].max_length = 60
        self.fields["passwordless"].initial = True
        self.fields["passwordless"].label = _("Lets me in without the password too")
        self.fields["passwordless"].help_text = _(
            "The device then asks for its PIN, a finger or the face. "
            "Without this it is the second step after the password."
        )
        self.fields["credential"].error_messages["required"] = _(
            "The device did not answer. Try again."
        )
