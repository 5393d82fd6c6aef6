"""Addresses of visits."""

from django.urls import path

from comity.visits.views import forms, visits
from comity.visits.views.bulk import bulk
from comity.visits.views.visit_list import visit_list

app_name = "visits"

urlpatterns = [
    path("visits/", visit_list, name="list"),
    path("visits/change/", bulk, name="bulk"),
    path("visits/add/", forms.add, name="add"),
    path("visits/<slug:code>/", visits.visit, name="page"),
    path("visits/<slug:code>/edit/", forms.edit, name="edit"),
    path("visits/<slug:code>/status/", forms.status, name="status"),
    path("visits/<slug:code>/delete/", forms.delete, name="delete"),
    path("visits/<slug:code>/restore/", forms.restore, name="restore"),
]
