"""A link by which somebody chooses a password, for the mail or for an administrator's hands."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.http import HttpRequest
from django.utils import translation

from comity.accounts.models import User


def password_link(user: User) -> str:
    """The address; good once, for three days, until the password or the email changes."""
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    link: str = get_adapter().get_reset_password_from_key_url(key)
    return link


def send_invitation(request: HttpRequest, user: User, link: str) -> None:
    """Write to the person, in their language. Raises OSError when the mail does not go out."""
    words = {"user": user, "link": link, "host": request.get_host(), "inviter": request.user}
    with translation.override(user.language):
        get_adapter().send_mail("account/email/invitation", user.email, words)
