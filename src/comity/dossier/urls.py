"""Addresses of pages that join rooms."""

from django.urls import path

from comity.dossier.views import handover, merging, turnover
from comity.dossier.views.partner import partner_page
from comity.dossier.views.unit import unit_page

app_name = "dossier"

urlpatterns = [
    path("partners/<slug:code>/", partner_page, name="partner"),
    path("units/<slug:code>/", unit_page, name="unit"),
    path("office/people/<slug:code>/hand-over/", handover.hand_over, name="hand_over"),
    path("handovers/<slug:code>/", handover.handover, name="handover"),
    path("handovers/<slug:code>/undo/", handover.undo, name="undo_handover"),
    path("duplicates/", merging.duplicates, name="duplicates"),
    path("merge/<slug:kind>/<slug:code>/", merging.same_as, name="same_as"),
    path("merge/<slug:kind>/<slug:code>/<slug:other>/", merging.merge, name="merge"),
    path(
        "merge/<slug:kind>/<slug:code>/<slug:other>/different/",
        merging.different,
        name="different",
    ),
    path("merges/<slug:code>/", merging.merged, name="merged"),
    path("merges/<slug:code>/undo/", merging.undo, name="undo_merge"),
    path("turnover/", turnover.turnovers, name="turnovers"),
    path("turnover/<slug:code>/", turnover.turnover, name="turnover"),
    path("turnover/<slug:code>/checked/", turnover.checked, name="turnover_checked"),
]
