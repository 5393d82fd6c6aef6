"""Every address of the tool; each app declares its own below its prefix."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from comity.config import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("", include("comity.ui.urls")),
    path("admin/", admin.site.urls),
]

handler400 = "comity.config.errors.bad_request"
handler403 = "comity.config.errors.forbidden"
handler404 = "comity.config.errors.not_found"
handler500 = "comity.config.errors.failed"
