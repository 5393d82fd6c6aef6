"""Addresses of institutions."""

from django.urls import path

from comity.institutions.views import adding, home, names, options, page

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
        names.add_recognition,
        name="add_recognition",
    ),
]
