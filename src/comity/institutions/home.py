"""Which institution is ours."""

from django.core.cache import caches

from comity.institutions.models import Home, Institution

CHOSEN = "institutions.home_is_chosen"


def home_institution() -> Institution | None:
    """Our own institution, or None before the first-run screen was answered; one query."""
    home = Home.objects.select_related("institution").first()
    return home.institution if home else None


def home_is_chosen() -> bool:
    """Whether the first-run screen was answered; asked until it was, since that is never undone."""
    kept = caches["process"]
    if not kept.get(CHOSEN):
        if not Home.objects.exists():
            return False
        kept.set(CHOSEN, value=True, timeout=None)
    return True
