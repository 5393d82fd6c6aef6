"""Production: everything from the environment, and no start with a careless value."""

from pathlib import Path

from comity.config.settings.base import *
from comity.config.settings.environment import database, flag, mail, text, words
from comity.config.settings.logs import logging_settings
from comity.config.settings.refusals import refuse_careless

refuse_careless()

DEBUG = False
SECRET_KEY = text("SECRET_KEY")
AUDIT_KEY = text("AUDIT_KEY")
FIELD_KEYS = words("FIELD_KEYS")
ALLOWED_HOSTS = words("ALLOWED_HOSTS")
PUBLIC_ADDRESS = text("PUBLIC_ADDRESS").rstrip("/") or f"https://{ALLOWED_HOSTS[0].lstrip('.')}"
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS if host != "*"]
DATABASES = {"default": database(text("DATABASE_URL"))}

STORAGE = Path(text("STORAGE"))
MEDIA_ROOT = STORAGE / "files"
# Made by `comity manage collectstatic` at each upgrade; nothing secret, and never backed up.
STATIC_ROOT = Path(text("STATIC_ROOT") or STORAGE / "static")
globals().update(mail(text("EMAIL_URL")))
globals().update(sign_in())

LOGGING = logging_settings(text("LOG_FORMAT") or "json")

SECURE_SSL_REDIRECT = flag("HTTPS", default=True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
# A browser lets no other host of the university's domain set a cookie of such a name.
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
SECURE_HSTS_SECONDS = int(text("HSTS_SECONDS") or 31_536_000)
# Whether every other host below the university's domain speaks HTTPS is not ours to promise.
SECURE_HSTS_INCLUDE_SUBDOMAINS = flag("HSTS_SUBDOMAINS")
SECURE_HSTS_PRELOAD = flag("HSTS_PRELOAD")
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
# Only where a proxy that overwrites these headers stands in front.
if flag("BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    USE_X_FORWARDED_HOST = False
    MIDDLEWARE = ["comity.config.proxy.client_address", *MIDDLEWARE]
