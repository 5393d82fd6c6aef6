"""The local instance in var/bench, with Django's own list of partnerships beside our pages."""

from comity.config.settings.dev import *

DEBUG = False
ROOT_URLCONF = "stock_admin"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LOGGING["root"]["level"] = "ERROR"
LOGGING["loggers"] = {}
