"""Addresses of agreements."""

from django.urls import path

from comity.agreements.views import agreements, forms
from comity.agreements.views.agreement_list import agreement_list
from comity.agreements.views.bulk import bulk

app_name = "agreements"

urlpatterns = [
    path("agreements/", agreement_list, name="list"),
    path("agreements/change/", bulk, name="bulk"),
    path("agreements/add/", forms.add, name="add"),
    path("agreements/options/", agreements.options, name="options"),
    path("agreements/<slug:code>/", agreements.agreement, name="page"),
    path("agreements/<slug:code>/edit/", forms.edit, name="edit"),
    path("agreements/<slug:code>/status/", forms.status, name="status"),
    path("agreements/<slug:code>/delete/", forms.delete, name="delete"),
    path("agreements/<slug:code>/restore/", forms.restore, name="restore"),
]
