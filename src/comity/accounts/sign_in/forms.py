"""allauth's forms with our labels; a label stands above its field, never inside."""

from typing import Any

from allauth.account import forms as library
from django import forms
from django.conf import settings
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

SIGN = "directory_said"
DIRECTORY_SAID = {
    "away": _(
        "The university's directory does not answer, so its passwords cannot be checked now. "
        "Try again in a few minutes. A password set here works."
    ),
    "unknown": _(
        "The university knows you; your office has not given you access yet. "
        "Ask an administrator of your office to add you."
    ),
}


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
        if settings.LDAP:
            self.fields["login"] = forms.CharField(
                max_length=254, widget=forms.TextInput(attrs={"autocomplete": "username"})
            )
        login = _("Email, or your university user name") if settings.LDAP else _("Email")
        _dress(self, login=login, password=_("Password"), remember=remember)

    def user_credentials(self) -> dict[str, str]:
        """The directory may know a person by a name that is no address."""
        given: dict[str, str] = super().user_credentials()
        if settings.LDAP:
            given = {"email": self.cleaned_data["login"], "password": given.get("password", "")}
        return given

    def clean(self) -> dict[str, Any] | None:
        """Where the directory stands in the way, say so: the password may well be right."""
        try:
            checked: dict[str, Any] | None = super().clean()
        except forms.ValidationError:
            said = getattr(self.request, SIGN, "")
            if said in DIRECTORY_SAID:
                raise forms.ValidationError(DIRECTORY_SAID[said]) from None
            raise
        return checked


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
