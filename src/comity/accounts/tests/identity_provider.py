"""A university's identity provider, as a process of its own: `identity_provider.py PORT FOLDER`.

It is allauth's, with two people, whose password is their name: anna (address verified, groups
`intl-office` and `lawyers`) and boris (address not verified).
"""

import sys
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from django.conf import settings
from django.urls import include, path

PORT, FOLDER = sys.argv[1], Path(sys.argv[2])
CLIENT, SECRET = "comity", "the-secret-of-comity"

settings.configure(
    SECRET_KEY="only-for-tests",
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF="__main__",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "idp.sqlite3"}},
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "allauth",
        "allauth.account",
        "allauth.idp.oidc",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "allauth.account.middleware.AccountMiddleware",
    ],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    AUTHENTICATION_BACKENDS=["django.contrib.auth.backends.ModelBackend"],
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    IDP_OIDC_ADAPTER="__main__.Adapter",
    IDP_OIDC_PRIVATE_KEY=(FOLDER / "key.pem").read_text(),
    USE_TZ=True,
)
django.setup()

from allauth.account.models import EmailAddress  # noqa: E402 - after the settings
from allauth.idp.oidc.adapter import DefaultOIDCAdapter  # noqa: E402
from allauth.idp.oidc.models import Client  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402

urlpatterns = [
    path("accounts/", include("allauth.account.urls")),
    path("", include("allauth.idp.urls")),
]


class Adapter(DefaultOIDCAdapter):
    """Says the groups too, as a university's provider does."""

    def get_claims(self, purpose, user, client, scopes, **kwargs):
        claims = super().get_claims(purpose, user, client, scopes, **kwargs)
        groups = FOLDER / f"{user.username}.groups"
        return claims | {"groups": groups.read_text().split()}


class Quiet(WSGIRequestHandler):
    def log_message(self, *_arguments):
        """Say nothing."""


def people():
    for name, verified in (("anna", True), ("boris", False)):
        user = User.objects.create_user(name, f"{name}@example.edu", name, first_name=name.title())
        EmailAddress.objects.create(user=user, email=user.email, verified=verified, primary=True)
        (FOLDER / f"{name}.groups").write_text("intl-office lawyers")


if __name__ == "__main__":
    sys.modules["__main__"].__dict__.setdefault("__name__", "__main__")
    call_command("migrate", verbosity=0)
    people()
    client = Client(
        id=CLIENT,
        name="Comity",
        scopes="openid\nprofile\nemail",
        redirect_uris="http://testserver/accounts/oidc/university/login/callback/",
        skip_consent=True,
    )
    client.set_secret(SECRET)
    client.save()
    make_server("127.0.0.1", int(PORT), get_wsgi_application(), handler_class=Quiet).serve_forever()
