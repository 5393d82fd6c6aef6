"""The app's name and label."""

from django.apps import AppConfig


class TimelineConfig(AppConfig):
    name = "comity.timeline"
    label = "timeline"
