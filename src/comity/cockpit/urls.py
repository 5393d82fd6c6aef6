"""The address of the first page, and of what is done on it."""

from django.urls import path

from comity.cockpit.views.home import home, seen

app_name = "cockpit"

urlpatterns = [path("", home, name="home"), path("seen/", seen, name="seen")]
