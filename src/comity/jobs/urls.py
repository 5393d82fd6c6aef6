"""Addresses of tasks and mails."""

from django.urls import path

from comity.jobs import views

app_name = "jobs"
urlpatterns = [
    path("office/tasks/", views.tasks, name="tasks"),
    path("office/tasks/<int:pk>/retry/", views.retry, name="retry"),
    path("office/mail/", views.mails, name="mails"),
    path("office/mail/<int:pk>/", views.mail, name="mail"),
    path("office/mail/<int:pk>/resend/", views.resend, name="resend_mail"),
    path("office/mail/<int:pk>/drop/", views.drop, name="drop_mail"),
]
