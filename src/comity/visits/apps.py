"""The app's name and label."""

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    name = "comity.visits"
    label = "visits"
