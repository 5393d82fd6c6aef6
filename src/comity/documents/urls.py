"""Addresses of texts that were read, and of files."""

from django.urls import path

from comity.documents.views import files
from comity.documents.views.source import source_page

app_name = "documents"

urlpatterns = [
    path("sources/<slug:code>/", source_page, name="source"),
    path("files/of/<str:label>/<slug:code>/", files.attach, name="attach"),
    path("files/<slug:code>/", files.download, name="file"),
    path("files/<slug:code>/preview/", files.preview, name="preview"),
    path("files/<slug:code>/detach/", files.detach, name="detach"),
    path("files/<slug:code>/reattach/", files.reattach, name="reattach"),
]
