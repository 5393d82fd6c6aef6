"""Addresses of reading texts into the record."""

from django.urls import path

from comity.reading.views import deciding, draft, start

app_name = "reading"

urlpatterns = [
    path("read/", start.start, name="start"),
    path("read/<slug:code>/", draft.page, name="draft"),
    path("read/<slug:code>/decide/", deciding.decide, name="decide"),
    path("read/<slug:code>/certain/", deciding.certain, name="certain"),
    path("read/<slug:code>/change/<slug:ref>/", deciding.change, name="change"),
    path("read/<slug:code>/record/", deciding.record, name="record"),
    path("read/<slug:code>/drop/", deciding.drop, name="drop"),
]
