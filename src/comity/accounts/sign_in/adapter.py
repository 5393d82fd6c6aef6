"""What allauth does our way: its words, its log lines, and passwords that are audited."""

import logging
from dataclasses import replace
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from comity.accounts.middleware import actor_of
from comity.accounts.models import User
from comity.accounts.sign_in.doors import doors
from comity.accounts.use_cases import choose_password
from comity.ui import toasts

logger = logging.getLogger("comity.accounts")
PASSWORD_SAYINGS = {
    "account/messages/password_changed.txt",
    "account/messages/password_set.txt",
}

AGAIN = {
    "reauthenticate": _("Use my password"),
    "mfa_reauthenticate": _("Use a code"),
    "mfa_reauthenticate:webauthn": _("Use a passkey"),
}


class Adapter(DefaultAccountAdapter):
    """Named by ACCOUNT_ADAPTER."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _(
            "This email and password do not belong together. Check both, or set a new password."
        ),
        "enter_current_password": _("Write the password you have now."),
        "incorrect_password": _("This is not your password."),
        "too_many_login_attempts": _("Too many attempts. Wait five minutes, then try again."),
        "rate_limited": _("Too many attempts. Wait a minute, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Accounts are made by an administrator."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Behind a proxy `config.proxy` has put the client's address there."""
        return str(request.META.get("REMOTE_ADDR", ""))

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The library's ways to prove oneself again, in our words."""
        methods = super().get_reauthentication_methods(user)
        return [way | {"description": AGAIN[way["id"]]} for way in methods if way["id"] in AGAIN]

    def format_email_subject(self, subject: str) -> str:
        """Our subjects need no host in front."""
        return subject

    def add_message(
        self,
        request: HttpRequest,
        level: int,  # noqa: ARG002
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,  # noqa: ARG002
        extra_tags: str = "",  # noqa: ARG002
        message: str | None = None,  # noqa: ARG002
    ) -> None:
        """Say only what is not seen anyway."""
        if message_template in PASSWORD_SAYINGS:
            toasts.say(request, _("Your new password is in force."))

    def login(self, request: HttpRequest, user: Any) -> None:
        super().login(request, user)
        logger.info("user %s logged in from %s", user.pk, self.get_client_ip(request))

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """Who came through the university is told that its own page still knows them."""
        address: str = super().get_logout_redirect_url(request)
        methods = get_authentication_records(request, request.user)
        providers = [one["provider"] for one in methods if one.get("method") == "socialaccount"]
        left = next((door.provider for door in doors() if door.provider in providers), "")
        return f"{address}?left={left}" if left else address

    def logout(self, request: HttpRequest) -> None:
        logger.info("user %s logged out", request.user.pk)
        super().logout(request)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        # What was typed as an address stays out of the log: people type passwords there.
        user = User.objects.filter(email=credentials.get("email", "")).first()
        whose = f"user {user.pk}" if user else "an unknown address"
        logger.warning("failed log-in for %s from %s", whose, self.get_client_ip(request))

    def set_password(self, user: Any, password: str) -> None:
        """Who holds the link from their mailbox acts as that person."""
        actor = replace(actor_of(context.request), user_id=user.pk, label=user.name)
        choose_password(actor=actor, user=user, password=password)
