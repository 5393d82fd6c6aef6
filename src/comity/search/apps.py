"""The app's configuration."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "comity.search"
