"""Addresses of texts that were read."""

from django.urls import path

from comity.documents.views.source import source_page

app_name = "documents"

urlpatterns = [path("sources/<slug:code>/", source_page, name="source")]
