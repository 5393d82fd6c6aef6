"""The app's name and label."""

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    name = "comity.partners"
    label = "partners"
