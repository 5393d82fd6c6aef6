"""The WSGI application that Granian serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault(
    "DJANGO_SETTINGS_MODULE",
    f"comity.config.settings.{os.environ.get('COMITY_ENV', 'dev')}",
)
application = get_wsgi_application()

from comity.newsroom import reading_counts  # noqa: E402 - needs the apps

reading_counts.start()
