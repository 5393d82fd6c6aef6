"""Every address of the tool; each app declares its own below its prefix."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from comity.config import health

# One door for everybody, with its rate limits.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("", include("comity.cockpit.urls")),
    path("", include("comity.ui.urls")),
    path("", include("comity.audit.urls")),
    path("", include("comity.jobs.urls")),
    path("", include("comity.accounts.urls")),
    path("accounts/", include("comity.accounts.sign_in.urls")),
    path("", include("comity.institutions.urls")),
    path("", include("comity.partners.urls")),
    path("", include("comity.timeline.urls")),
    path("", include("comity.agreements.urls")),
    path("", include("comity.activities.urls")),
    path("", include("comity.visits.urls")),
    path("", include("comity.newsroom.urls")),
    path("", include("comity.dossier.urls")),
    path("", include("comity.search.urls")),
    path("", include("comity.documents.urls")),
    path("", include("comity.reading.urls")),
    path("admin/", admin.site.urls),
]

handler400 = "comity.config.errors.bad_request"
handler403 = "comity.config.errors.forbidden"
handler404 = "comity.config.errors.not_found"
handler500 = "comity.config.errors.failed"
