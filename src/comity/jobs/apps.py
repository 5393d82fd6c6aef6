"""The app's name and label."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "comity.jobs"
    label = "jobs"
