"""The app's name and label."""

from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    name = "comity.activities"
    label = "activities"
