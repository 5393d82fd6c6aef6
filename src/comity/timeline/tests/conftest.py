import pytest

from comity.accounts.models import User


@pytest.fixture
def officer(db):
    return User.objects.create_user("officer@example.edu", name="Olga Klimova", roles=["officer"])


@pytest.fixture
def client(client, officer):
    client.force_login(officer)
    return client
