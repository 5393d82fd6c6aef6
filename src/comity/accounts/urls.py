"""Addresses of accounts; signing in has its own in `sign_in/urls.py`."""

from django.urls import path

from comity.accounts import views
from comity.accounts.guests import pages as guest_pages
from comity.accounts.guests import views as guest_views

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
    path("office/people/<code>/reset-second-step/", views.reset_second_step, name="reset_factors"),
    path("guest/<str:token>/", guest_pages.guest, name="guest"),
    path("guests/", guest_views.guest_links, name="guest_links"),
    path(
        "guests/make/<str:purpose>/<slug:record>/",
        guest_views.make_guest_link,
        name="make_guest_link",
    ),
    path("guests/<slug:code>/renew/", guest_views.renew_guest_link, name="renew_guest_link"),
    path("guests/<slug:code>/revoke/", guest_views.revoke_guest_link, name="revoke_guest_link"),
    path("guests/<slug:code>/enter/", guest_views.enter_guest_answer, name="enter_guest_answer"),
    path("guests/answers/<slug:code>/", guest_views.guest_answer, name="guest_answer"),
]
