"""The app's name and label."""

from django.apps import AppConfig


class InstitutionsConfig(AppConfig):
    name = "comity.institutions"
    label = "institutions"
