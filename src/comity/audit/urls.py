"""Addresses of the audit."""

from django.urls import path

from comity.audit import views

app_name = "audit"
urlpatterns = [
    path("history/<str:label>/<str:code>/", views.history, name="history"),
    path("history/<str:label>/<str:code>/put-back/", views.put_back, name="put_back"),
    path("bin/", views.bin_page, name="bin"),
    path("bin/<str:label>/<str:code>/restore/", views.restore, name="restore"),
    path("bin/<str:label>/<str:code>/erase/", views.erase, name="erase"),
]
