"""The local instance in `var/`: nothing to configure, its keys made on first use.

`DEBUG=yes` serves static files as they are edited and shows Django's own error pages.
"""

from comity.config.settings.base import *
from comity.config.settings.environment import database, flag, mail, text, words
from comity.config.settings.keys import new_field_key, new_secret
from comity.config.settings.local import instance_folder, local_key

DEBUG = flag("DEBUG")
VAR = instance_folder()
SECRET_KEY = text("SECRET_KEY") or local_key(VAR, "secret-key", new_secret)
AUDIT_KEY = text("AUDIT_KEY") or local_key(VAR, "audit-key", new_secret)
FIELD_KEYS = words("FIELD_KEYS") or [local_key(VAR, "field-key", new_field_key)]
ALLOWED_HOSTS = words("ALLOWED_HOSTS") or ["localhost", "127.0.0.1", "[::1]", "testserver"]
PUBLIC_ADDRESS = text("PUBLIC_ADDRESS").rstrip("/") or PUBLIC_ADDRESS
DATABASES = {"default": database(text("DATABASE_URL") or f"sqlite:///{VAR / 'comity.sqlite3'}")}
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "files"
MEDIA_ROOT.mkdir(exist_ok=True)
# Mail is written to files, so that a demo never writes to anybody.
globals().update(mail(text("EMAIL_URL") or f"file://{VAR / 'mail'}"))
globals().update(sign_in())
# A browser lets passkeys work at http://localhost; elsewhere it asks for HTTPS itself.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
if DEBUG:
    STORAGES = {
        **STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
