"""Addresses of activities."""

from django.urls import path

from comity.activities.views import activities, forms
from comity.activities.views.activity_list import activity_list
from comity.activities.views.bulk import bulk

app_name = "activities"

urlpatterns = [
    path("activities/", activity_list, name="list"),
    path("activities/change/", bulk, name="bulk"),
    path("activities/add/", forms.add, name="add"),
    path("activities/<slug:code>/", activities.activity, name="page"),
    path("activities/<slug:code>/edit/", forms.edit, name="edit"),
    path("activities/<slug:code>/status/", forms.status, name="status"),
    path("activities/<slug:code>/delete/", forms.delete, name="delete"),
    path("activities/<slug:code>/restore/", forms.restore, name="restore"),
]
