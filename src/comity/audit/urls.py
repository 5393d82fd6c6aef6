"""Addresses of the audit."""

from django.urls import path

from comity.audit import views

app_name = "audit"
urlpatterns = [
    path("history/<str:label>/<str:code>/", views.history, name="history"),
]
