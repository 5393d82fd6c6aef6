"""The app's name and label."""

from django.apps import AppConfig


class ReadingConfig(AppConfig):
    name = "comity.reading"
    label = "reading"
