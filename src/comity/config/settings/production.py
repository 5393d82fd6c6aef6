"""Production: everything from the environment, and no start with a careless value."""

from comity.config.settings.base import *
from comity.config.settings.environment import database, text, words

DEBUG = False
SECRET_KEY = text("SECRET_KEY")
ALLOWED_HOSTS = words("ALLOWED_HOSTS")
DATABASES = {"default": database(text("DATABASE_URL"))}
