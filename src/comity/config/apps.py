"""The app that holds checks of the whole."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "comity.config"
    label = "config"
