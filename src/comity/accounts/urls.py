"""Addresses of accounts; signing in has its own in `sign_in/urls.py`."""

from django.urls import path

from comity.accounts import views

app_name = "accounts"
urlpatterns = [
    path("profile/", views.profile, name="profile"),
    path("lists/", views.saved_lists, name="saved_lists"),
    path("lists/save/", views.save_list, name="save_list"),
    path("lists/<code>/edit/", views.edit_list, name="edit_list"),
    path("lists/<code>/drop/", views.drop_list, name="drop_list"),
    path("lists/<code>/bring-back/", views.bring_back_list, name="bring_back_list"),
    path("office/people/", views.people, name="people"),
    path("office/people/add/", views.add, name="add"),
    path("office/people/<code>/", views.edit, name="edit"),
    path("office/people/<code>/invite/", views.invite, name="invite"),
]
