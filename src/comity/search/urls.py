"""Addresses of the search."""

from django.urls import path

from comity.search.views import search

app_name = "search"

urlpatterns = [
    path("search/", search.results, name="results"),
    path("search/suggest/", search.suggest, name="suggest"),
]
