"""The second step: set up, asked for, used up, demanded by a role, taken away."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client

from comity.accounts.models import User
from comity.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
PASSWORD = "an-oak-by-the-river"


@pytest.fixture
def anna():
    return User.objects.create_user("anna@example.edu", PASSWORD, name="Anna", roles=["officer"])


def log_in(email="anna@example.edu", client=None):
    client = client or Client()
    client.answer = client.post("/accounts/login/", {"login": email, "password": PASSWORD})
    return client


def code_of(secret):
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def set_up(client):
    """An app, set up by the pages; its secret, and the recovery codes."""
    page = client.get("/accounts/security/app/", follow=True)
    if page.redirect_chain:
        again = page.redirect_chain[-1][0]
        page = client.post(
            again, {"password": PASSWORD, "next": "/accounts/security/app/"}, follow=True
        )
    secret = page.context["form"].secret
    done = client.post("/accounts/security/app/", {"code": code_of(secret)}, follow=True)
    return secret, done.context["unused_codes"]


def test_an_app_is_set_up_and_asked_for_and_a_code_is_good_once(anna):
    inside = log_in()
    secret, codes = set_up(inside)
    assert len(codes) == 10
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored
    visitor = log_in()
    assert visitor.answer["Location"] == "/accounts/code/"
    assert visitor.get("/profile/").status_code == 302
    assert b"The password is right" in visitor.get("/accounts/code/").content
    code = code_of(secret)
    assert visitor.post("/accounts/code/", {"code": code})["Location"] == "/"
    assert visitor.get("/profile/").status_code == 200
    over_the_shoulder = log_in()
    assert over_the_shoulder.post("/accounts/code/", {"code": code}).status_code == 200
    assert over_the_shoulder.get("/profile/").status_code == 302
    by_code = log_in()
    assert by_code.post("/accounts/code/", {"code": codes[0]})["Location"] == "/"
    again = log_in()
    assert again.post("/accounts/code/", {"code": codes[0]}).status_code == 200
    assert "add_app" in AuditEntry.objects.values_list("verb", flat=True)


def test_guessing_codes_is_slowed(anna):
    _secret, codes = set_up(log_in())
    visitor = log_in()
    for guess in range(5):
        visitor.post("/accounts/code/", {"code": f"{guess:06}"})
    assert b"Too many attempts" in visitor.post("/accounts/code/", {"code": codes[1]}).content
    assert visitor.get("/profile/").status_code == 302


def test_a_role_demands_it_and_nothing_else_opens_before(anna, settings):
    settings.SECOND_FACTOR_ROLES = ["officer"]
    inside = log_in()
    assert inside.get("/profile/")["Location"] == "/accounts/security/"
    assert b"Your role asks" in inside.get("/accounts/security/").content
    set_up(inside)
    assert inside.get("/profile/").status_code == 200
    User.objects.create_user("v@example.edu", PASSWORD, name="V", roles=["viewer"])
    assert log_in("v@example.edu").get("/profile/").status_code == 200


def test_an_administrator_takes_it_away_and_the_person_is_out_everywhere(anna):
    root = User.objects.create_user("root@example.edu", PASSWORD, name="R", roles=["administrator"])
    inside = log_in()
    set_up(inside)
    office = log_in(root.email)
    assert b"Take the second step away" in office.get(f"/office/people/{anna.code}/").content
    assert office.post(f"/office/people/{anna.code}/reset-second-step/").status_code == 302
    assert not Authenticator.objects.exists()
    assert inside.get("/profile/").status_code == 302
    assert log_in().answer["Location"] == "/"
    last = AuditEntry.objects.filter(verb="reset_factors").get()
    assert last.actor_id == root.pk


def test_one_sees_where_one_is_logged_in_and_logs_out_there(anna, django_assert_max_num_queries):
    here, there, elsewhere = log_in(), log_in(), log_in()
    page = here.get("/accounts/security/")
    assert len(page.context["sessions"]) == 3
    number = page.context["sessions"][1].number
    other = log_in(User.objects.create_user("o@example.edu", PASSWORD, name="O").email)
    assert other.post(f"/accounts/security/log-out/{number}/").status_code == 404
    assert here.post(f"/accounts/security/log-out/{number}/").status_code == 302
    assert there.get("/profile/").status_code == 302
    assert elsewhere.get("/profile/").status_code == 200
    assert here.post("/accounts/security/log-out/").status_code == 302
    assert elsewhere.get("/profile/").status_code == 302
    assert here.get("/profile/").status_code == 200
    with django_assert_max_num_queries(7):
        here.get("/accounts/security/")
