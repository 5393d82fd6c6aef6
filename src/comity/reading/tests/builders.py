"""What tests of reading stand on."""

from comity.accounts.models import User
from comity.institutions.home import home_institution
from comity.institutions.models import Home
from comity.partners.tests.builders import make_institution
from comity.reading.tests.story import story
from comity.reading.use_cases import keep_draft


def make_owner(email="olga@example.edu"):
    return User.objects.create_user(email, "x", name="Olga", roles=["officer"])


def make_world():
    """Our own university and the partner, both in the registry, not partners yet."""
    home = make_institution(
        "Northern Polytechnic", country="RU", subdivision="RU-SPE", ror="0aaaaaa11"
    )
    Home.objects.create(institution=home)
    make_institution("Lakeside University", ror="0bbbbbb22")
    return home


def make_draft(owner=None, found=None):
    found = found or story()
    return keep_draft(
        owner=owner or make_owner(),
        found=found,
        home=home_institution(),
        title="A memorandum",
        published="2024-03-15",
    )
