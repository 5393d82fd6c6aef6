"""Addresses of what every screen shares."""

from django.urls import path

from comity.ui.views import gallery, switches

app_name = "ui"
urlpatterns = [
    path("language/", switches.language, name="language"),
    path("theme/", switches.theme, name="theme"),
    path("keys/", gallery.keys, name="keys"),
    path("gallery/", gallery.gallery, name="gallery"),
]
