"""The app's name and label."""

from django.apps import AppConfig


class CockpitConfig(AppConfig):
    name = "comity.cockpit"
    label = "cockpit"
