"""How people log in: what is always so, and what the environment of an installation says."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from comity.config.settings.environment import words

MFA_ADAPTER = "comity.accounts.sign_in.factors.FactorsAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# A phone's clock may be half a minute off.
MFA_TOTP_TOLERANCE = 1
# There is no verification of addresses: an administrator has written them.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "comity.accounts.sign_in.factor_forms.AuthenticateForm",
    "reauthenticate": "comity.accounts.sign_in.factor_forms.ReauthenticateForm",
    "activate_totp": "comity.accounts.sign_in.factor_forms.ActivateTOTPForm",
    "add_webauthn": "comity.accounts.sign_in.factor_forms.AddWebAuthnForm",
}

_ROLES = {"viewer", "coordinator", "officer", "protocol", "approver", "press", "administrator"}


def sign_in() -> dict[str, Any]:
    """The settings that an installation's environment decides."""
    return {"SECOND_FACTOR_ROLES": roles_of("SECOND_FACTOR_ROLES")}


def roles_of(name: str) -> list[str]:
    """A setting that lists roles; a misspelt one would protect nobody."""
    listed = words(name)
    if unknown := set(listed) - _ROLES:
        said = ", ".join(sorted(unknown))
        raise ImproperlyConfigured(
            f"{name}: no such role: {said}; roles: {', '.join(sorted(_ROLES))}"
        )
    return listed
