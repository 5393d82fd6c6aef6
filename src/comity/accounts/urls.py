"""Addresses of accounts; signing in has its own in `sign_in/urls.py`."""

from django.urls import path

from comity.accounts import views

app_name = "accounts"
urlpatterns = [
    path("profile/", views.profile, name="profile"),
    path("office/people/", views.people, name="people"),
    path("office/people/add/", views.add, name="add"),
    path("office/people/<code>/", views.edit, name="edit"),
    path("office/people/<code>/invite/", views.invite, name="invite"),
]
