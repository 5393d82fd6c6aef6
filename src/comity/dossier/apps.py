"""The app's name and label."""

from django.apps import AppConfig


class DossierConfig(AppConfig):
    name = "comity.dossier"
    label = "dossier"
