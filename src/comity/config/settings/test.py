"""Tests: the real database (a SQLite file, or PostgreSQL by DATABASE_URL), fast hashing."""

import os
import tempfile
from pathlib import Path

from comity.config.settings.base import *
from comity.config.settings.environment import database, text

DEBUG = False
SECRET_KEY = "only-for-tests"
AUDIT_KEY = "only-for-tests-of-the-audit"
FIELD_KEYS = ["b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtMDE="]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
VAR = Path(tempfile.gettempdir()) / f"comity-tests-{os.getuid()}"
VAR.mkdir(exist_ok=True)
DATABASES = {"default": database(text("DATABASE_URL") or f"sqlite:///{VAR / 'unused.sqlite3'}")}
# A file, not memory: WAL and IMMEDIATE transactions are met as in real use.
DATABASES["default"]["TEST"] = (
    {} if text("DATABASE_URL") else {"NAME": str(VAR / f"test-{os.getpid()}.sqlite3")}
)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "files"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
MEDIA_ROOT.mkdir(exist_ok=True)
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns about a missing folder
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
LOGGING["root"]["level"] = "WARNING"
