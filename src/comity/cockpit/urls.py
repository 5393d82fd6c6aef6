"""The address of the first page."""

from django.urls import path

from comity.cockpit.views.home import home

app_name = "cockpit"

urlpatterns = [path("", home, name="home")]
