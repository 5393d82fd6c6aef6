"""What every environment shares."""

from pathlib import Path

import django_stubs_ext

from comity.config.settings.environment import text
from comity.config.settings.logs import logging_settings
from comity.config.settings.sign_in import *

# Lets generic classes of Django be written with their types: CharField[str, str].
django_stubs_ext.monkeypatch()

PACKAGE = Path(__file__).resolve().parents[2]

INSTALLED_APPS = [
    "comity.config.apps.ConfigConfig",
    "comity.ui",
    "comity.audit",
    "comity.accounts",
    "comity.jobs",
    "comity.documents",
    "comity.institutions",
    "comity.partners",
    "comity.timeline",
    "comity.agreements",
    "comity.activities",
    "comity.visits",
    "comity.newsroom",
    "comity.reading",
    "comity.search",
    "comity.dossier",
    "comity.cockpit",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "rules.apps.AutodiscoverRulesConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
]

MIDDLEWARE = [
    # First, so that every line logged for a request carries its id, and every answer its policy.
    "comity.config.middleware.request_log",
    "django.middleware.security.SecurityMiddleware",
    "comity.shared.content_policy.middleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "comity.config.middleware.readable_address",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "comity.accounts.middleware.PersonMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "comity.dossier.merging.leading.lead_on",
]

ROOT_URLCONF = "comity.config.urls"
WSGI_APPLICATION = "comity.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

AUTH_USER_MODEL = "accounts.User"
# Who somebody is; what they may do is asked of the rules by the user model itself.
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    # Asks nobody where no directory is set.
    "comity.accounts.sign_in.directory_backend.DirectoryBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "comity.accounts.sign_in.adapter.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# An administrator makes the account, and its first password is chosen by a link from the mailbox.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
# A whole office may stand behind one address.
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,5/5m/key"}
ACCOUNT_FORMS = {
    "login": "comity.accounts.sign_in.forms.LoginForm",
    "reset_password": "comity.accounts.sign_in.forms.ResetPasswordForm",
    "reset_password_from_key": "comity.accounts.sign_in.forms.ResetPasswordKeyForm",
    "change_password": "comity.accounts.sign_in.forms.ChangePasswordForm",
    "set_password": "comity.accounts.sign_in.forms.SetPasswordForm",
    "reauthenticate": "comity.accounts.sign_in.forms.ReauthenticateForm",
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "comity.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {
        "NAME": "comity.accounts.passwords.NotLikeThePerson",
        "OPTIONS": {"user_attributes": ["name", "email"]},
    },
    {"NAME": "comity.accounts.passwords.NotCommon"},
]

# Languages of the tool, each in its own words. Texts are kept by BCP 47 tags; `zh-hans` reads
# texts in `zh`.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ru", "Русский"), ("zh-hans", "中文")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Uploads above this size go through a temporary file instead of memory.
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# A pasted text of a book's length still fits.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

# `default` is shared by all processes and bounded; `process` is for what may be a minute old in
# one process, so that a page read never writes.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "config_cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
    "process": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "process",
        "OPTIONS": {"MAX_ENTRIES": 2_000},
    },
}

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
# htmx takes the token from the page, so that no script needs to read the cookie.
CSRF_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "comity.config.errors.csrf_failure"
# Where people open the tool, for links in mails.
PUBLIC_ADDRESS = "http://localhost:8000"
SERVER_EMAIL = "comity@localhost"
DEFAULT_FROM_EMAIL = "comity@localhost"

LOGGING = logging_settings("human")
LOGGING_CONFIG = "logging.config.dictConfig"

# The recycle bin: after how many days an administrator may erase by hand, and after how many what
# nothing hangs on is erased by itself (0: never).
BIN_ERASABLE_AFTER_DAYS = int(text("BIN_ERASABLE_AFTER_DAYS", "30"))
BIN_EMPTIED_AFTER_DAYS = int(text("BIN_EMPTIED_AFTER_DAYS", "0"))
