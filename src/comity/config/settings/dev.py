"""The local instance in `var/`: nothing to configure, its key made on first use."""

from comity.config.settings.base import *
from comity.config.settings.environment import database, text
from comity.config.settings.local import instance_folder, local_key

DEBUG = False
VAR = instance_folder()
SECRET_KEY = text("SECRET_KEY") or local_key(VAR)
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]
DATABASES = {"default": database(text("DATABASE_URL") or f"sqlite:///{VAR / 'comity.sqlite3'}")}
STATIC_ROOT = VAR / "static"
MEDIA_ROOT = VAR / "files"
