"""Through the university's own log-in by OpenID Connect; the provider is another process."""

import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.test import Client
from django.utils import timezone
from django.utils.module_loading import import_string

from comity.accounts.models import User
from comity.audit.models import AuditEntry
from comity.shared.tests.ports import free_port

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/oidc/university/login/"


@pytest.fixture(scope="module")
def provider(tmp_path_factory):
    """Its address, and the folder in which the groups of its people stand."""
    folder, port = tmp_path_factory.mktemp("idp"), free_port()
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(pem)
    script = Path(__file__).parent / "identity_provider.py"
    served = subprocess.Popen([sys.executable, str(script), str(port), str(folder)])
    address = f"http://127.0.0.1:{port}"
    try:
        for _attempt in range(600):
            assert served.poll() is None, "the provider ended"
            try:
                requests.get(f"{address}/.well-known/openid-configuration", timeout=5)
                break
            except requests.ConnectionError:
                time.sleep(0.1)
        yield address, folder
    finally:
        served.terminate()
        served.wait(20)


@pytest.fixture
def university(provider, settings, monkeypatch):
    """An installation that is set up for it, as by its environment."""
    address, folder = provider
    told = {
        "OIDC_SERVER_URL": address,
        "OIDC_CLIENT_ID": "comity",
        "OIDC_CLIENT_SECRET": "the-secret-of-comity",
        "OIDC_NAME": "Example University",
        "ROLES_BY_GROUP": "officer=intl-office; approver=Lawyers; administrator=it",
    }
    apply(settings, monkeypatch, told)
    for name in ("anna", "boris"):
        (folder / f"{name}.groups").write_text("intl-office lawyers")
    return folder


def apply(settings, monkeypatch, told):
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    for name, value in import_string("comity.config.settings.sign_in.sign_in")().items():
        setattr(settings, name, value)


def come(name="anna", client=None):
    """What somebody's browser does; our answer to the provider's redirect, and the client."""
    client = client or Client()
    there = requests.Session()
    asked = there.get(client.get(LOGIN)["Location"], timeout=20)
    if "login" in asked.url:
        token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', asked.text)
        form = {"login": name, "password": name, "csrfmiddlewaretoken": token and token[1]}
        asked = there.post(asked.url, form, allow_redirects=False, timeout=20)
        while not asked.headers["Location"].startswith("http://testserver/"):
            onward = requests.compat.urljoin(asked.url, asked.headers["Location"])
            asked = there.get(onward, allow_redirects=False, timeout=20)
    back = urlsplit(asked.headers["Location"])
    client.back = f"{back.path}?{back.query}"
    client.answer = client.get(client.back)
    return client


def test_the_page_offers_it_by_name(university):
    assert "Log in with Example University" in Client().get("/accounts/login/").content.decode()


def test_who_is_known_here_comes_in_with_the_roles_of_their_groups(university):
    anna = User.objects.create_user("anna@example.edu", name="Anna", roles=["press"])
    inside = come()
    assert inside.answer["Location"] == "/"
    assert inside.get("/profile/").context["user"] == anna
    assert User.objects.get(pk=anna.pk).roles == ["officer", "approver"]
    entry = AuditEntry.objects.get(verb="take_roles")
    assert (entry.actor_id, entry.record_id) == (None, anna.pk)
    (university / "anna.groups").write_text("")
    # Their address changes here; the university's number of the person still finds them.
    User.objects.filter(pk=anna.pk).update(email="anna.petrova@example.edu")
    assert come().get("/profile/").context["user"] == anna
    assert User.objects.get(pk=anna.pk).roles == []
    assert SocialAccount.objects.count() == 1


def test_where_no_group_is_mapped_the_roles_given_here_stay(university, settings):
    settings.ROLES_BY_GROUP = []
    User.objects.create_user("anna@example.edu", name="Anna", roles=["press"])
    come()
    assert User.objects.get().roles == ["press"]


def test_the_last_administrator_stays_one(university):
    User.objects.create_user("anna@example.edu", name="Anna", roles=["administrator"])
    come()
    assert User.objects.get().roles == ["officer", "approver", "administrator"]


def test_who_is_not_known_here_is_told_so_or_added_without_more_than_their_groups(
    university, settings
):
    refused = come()
    assert refused.answer.status_code == 403
    assert b"nobody with this address works here" in refused.answer.content
    assert not User.objects.exists()
    settings.UNIVERSITY_ADDS_PEOPLE = True
    (university / "anna.groups").write_text("students")
    inside = come()
    assert inside.get("/profile/").status_code == 200
    anna = User.objects.get()
    assert (anna.email, anna.name, anna.roles) == ("anna@example.edu", "Anna", [])
    assert not anna.has_usable_password()


def test_an_address_the_university_does_not_vouch_for_opens_nothing(university):
    User.objects.create_user("boris@example.edu", name="Boris", roles=["administrator"])
    refused = come("boris")
    assert refused.answer.status_code == 403
    assert b"does not vouch" in refused.answer.content
    assert refused.get("/profile/").status_code == 302


def test_who_was_closed_or_deleted_here_stays_out(university):
    User.objects.create_user("anna@example.edu", name="Anna", is_active=False)
    assert come().answer["Location"] == "/accounts/inactive/"
    User.objects.update(is_active=True, deleted_at=timezone.now())
    assert come().answer.status_code == 403


def test_an_answer_of_the_provider_is_good_once_and_in_its_own_browser(university):
    User.objects.create_user("anna@example.edu", name="Anna")
    inside = come()
    thief = Client()
    assert thief.get(inside.back).status_code == 403
    assert thief.get("/profile/").status_code == 302
    assert inside.get(inside.back).status_code == 403
    assert Client().get(f"{LOGIN}?process=connect").status_code == 404


def test_logging_out_offers_to_leave_the_university_too(university):
    User.objects.create_user("anna@example.edu", name="Anna")
    inside = come()
    page = inside.post("/accounts/logout/", follow=True)
    assert b"Log out of Example University too" in page.content
    onward = inside.get("/accounts/oidc/university/log-out/")["Location"]
    assert requests.get(onward, timeout=20).status_code == 200


def test_a_provider_that_is_away_is_said(university, settings, monkeypatch):
    apply(settings, monkeypatch, {"OIDC_SERVER_URL": f"http://127.0.0.1:{free_port()}"})
    answer = Client().get(LOGIN)
    assert answer.status_code == 503
    assert b"does not answer" in answer.content
