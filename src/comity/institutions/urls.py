"""Addresses of institutions."""

from django.urls import path

from comity.institutions.views import (
    adding,
    home,
    names,
    options,
    page,
    recognitions,
    recycling,
    units,
)

app_name = "institutions"

urlpatterns = [
    path("home/", home.home, name="home"),
    path("institutions/add/", adding.add, name="add"),
    path("institutions/options/", options.options, name="options"),
    path("institutions/alike/", options.alike, name="alike"),
    path("institutions/<slug:code>/", page.page, name="page"),
    path("institutions/<slug:code>/edit/", adding.correct, name="correct"),
    path("institutions/<slug:code>/names/add/", names.add_name, name="add_name"),
    path(
        "institutions/<slug:code>/names/<int:number>/remove/",
        names.remove_name,
        name="remove_name",
    ),
    path(
        "institutions/<slug:code>/recognitions/add/",
        recognitions.add,
        name="add_recognition",
    ),
    path("recognitions/<slug:code>/edit/", recognitions.edit, name="edit_recognition"),
    path("institutions/<slug:code>/units/", units.units, name="units"),
    path("institutions/<slug:code>/units/add/", units.add, name="add_unit"),
    path("units/options/", units.our_options, name="our_unit_options"),
    path("units/<slug:code>/edit/", units.edit, name="edit_unit"),
    path("institutions/deleted/<slug:kind>/<slug:code>/", recycling.delete, name="delete"),
    path(
        "institutions/deleted/<slug:kind>/<slug:code>/restore/",
        recycling.restore,
        name="restore",
    ),
]
