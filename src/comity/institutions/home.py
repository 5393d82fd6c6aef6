"""Which institution is ours."""

from comity.institutions.models import Home, Institution


def home_institution() -> Institution | None:
    """Our own institution, or None before the first-run screen was answered; one query."""
    home = Home.objects.select_related("institution").first()
    return home.institution if home else None
