"""Addresses of pages that join rooms."""

from django.urls import path

from comity.dossier.views import handover
from comity.dossier.views.partner import partner_page
from comity.dossier.views.unit import unit_page

app_name = "dossier"

urlpatterns = [
    path("partners/<slug:code>/", partner_page, name="partner"),
    path("units/<slug:code>/", unit_page, name="unit"),
    path("office/people/<slug:code>/hand-over/", handover.hand_over, name="hand_over"),
    path("handovers/<slug:code>/", handover.handover, name="handover"),
    path("handovers/<slug:code>/undo/", handover.undo, name="undo_handover"),
]
