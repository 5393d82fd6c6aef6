"""Addresses of tasks."""

from django.urls import path

from comity.jobs import views

app_name = "jobs"
urlpatterns = [
    path("office/tasks/", views.tasks, name="tasks"),
    path("office/tasks/<int:pk>/retry/", views.retry, name="retry"),
]
