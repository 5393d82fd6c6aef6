"""The app's name and label."""

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "comity.newsroom"
    label = "newsroom"
