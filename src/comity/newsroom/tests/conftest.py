import pytest

from comity.accounts.models import User


@pytest.fixture
def press(db):
    return User.objects.create_user("press@example.edu", name="Anna Lebedeva", roles=["press"])


@pytest.fixture
def office(client, press):
    client.force_login(press)
    return client
