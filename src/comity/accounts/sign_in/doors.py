"""The university's own ways to log in, as they are set; no query."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse


@dataclass(frozen=True)
class Door:
    """One of them: what its button is called, where it leads, and where one leaves it."""

    provider: str
    name: str
    url: str
    leave: str


def doors() -> list[Door]:
    """Those that are open."""
    apps = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", [])
    return [
        Door(
            app["provider_id"],
            app["name"],
            reverse("openid_connect_login", args=[app["provider_id"]]),
            reverse("oidc_logout", args=[app["provider_id"]]),
        )
        for app in apps
    ]
