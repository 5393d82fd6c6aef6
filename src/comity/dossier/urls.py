"""Addresses of pages that join rooms."""

from django.urls import path

from comity.dossier.views.partner import partner_page

app_name = "dossier"

urlpatterns = [
    path("partners/<slug:code>/", partner_page, name="partner"),
]
