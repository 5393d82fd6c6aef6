"""allauth's forms with our labels; a label stands above its field, never inside."""

from typing import Any

from allauth.account import forms as library
from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _


def _dress(form: Any, **words: Any) -> None:
    """Give fields our labels and help, and take away the placeholders."""
    for name, field in form.fields.items():
        field.widget.attrs.pop("placeholder", None)
        field.label = words.get(name, field.label)
        field.help_text = ""
    if "password1" in form.fields:
        demands = password_validation.password_validators_help_texts()
        form.fields["password1"].help_text = " ".join(filter(None, demands))


class LoginForm(library.LoginForm):
    """Email and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        remember = _("Stay logged in on this device for two weeks")
        _dress(self, login=_("Email"), password=_("Password"), remember=remember)


class ResetPasswordForm(library.ResetPasswordForm):
    """The address a link is sent to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dress(self, email=_("Email"))


class _NewPassword(forms.Form):
    """The fields of a new password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        again = _("The new password once more")
        _dress(
            self,
            oldpassword=_("The password you have now"),
            password1=_("New password"),
            password2=again,
        )


class ResetPasswordKeyForm(_NewPassword, library.ResetPasswordKeyForm):
    """A new password, by a link from one's mailbox."""


class ChangePasswordForm(_NewPassword, library.ChangePasswordForm):
    """A new password, by the old one."""


class SetPasswordForm(_NewPassword, library.SetPasswordForm):
    """A first password for who came in another way."""


class ReauthenticateForm(library.ReauthenticateForm):
    """The password once more, before something that must not be done by a stranger at the desk."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dress(self, password=_("Your password"))
