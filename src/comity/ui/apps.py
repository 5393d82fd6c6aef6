"""The app's name and label."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "comity.ui"
    label = "ui"
