"""The second factor our way: its words, its secrets sealed, and who must have one."""

from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_lazy

from comity.shared.sealed import seal, unseal

PROVEN = "second_factor"


class FactorsAdapter(DefaultMFAAdapter):
    """Named by MFA_ADAPTER."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy(
            "This is not it. A code changes every half minute: write the one shown now."
        ),
        "cannot_generate_recovery_codes": gettext_lazy(
            "Set up the app or a passkey first; the codes are for when you lose them."
        ),
    }

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)

    def get_totp_issuer(self) -> str:
        """What the app on the phone shows beside the code."""
        return f"Comity ({self._get_site_name()})"

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002 - theirs
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return f"{gettext('Passkey')} {count + 1}" if count else gettext("Passkey")


def lacks_factor(request: HttpRequest) -> bool:
    """Whether this person must set up a second factor before anything else.

    Who came through the university's own log-in has proven there what the university asks for.
    """
    user: Any = request.user
    if set(settings.SECOND_FACTOR_ROLES).isdisjoint(user.roles):
        return False
    if request.session.get(PROVEN):
        return False
    methods = {record.get("method") for record in get_authentication_records(request, user)}
    if methods & {"mfa", "socialaccount"}:
        return False
    return not is_mfa_enabled(user, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN])
