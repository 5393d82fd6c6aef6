"""The app's name and label."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "comity.documents"
    label = "documents"
