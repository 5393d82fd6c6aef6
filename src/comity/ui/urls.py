"""Addresses of what every screen shares."""

from django.urls import path

from comity.ui.views import dates, gallery, switches

app_name = "ui"
urlpatterns = [
    path("language/", switches.language, name="language"),
    path("theme/", switches.theme, name="theme"),
    path("keys/", gallery.keys, name="keys"),
    path("when/", dates.when, name="when"),
    path("gallery/", gallery.gallery, name="gallery"),
]
