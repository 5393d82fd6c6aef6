"""What people and administrators do with accounts, as they do it."""

import re

import pytest
from django.core import mail
from django.test import Client

from comity.accounts import command
from comity.accounts.models import User
from comity.accounts.use_cases import LastAdministrator, edit_account
from comity.audit.models import AuditEntry
from comity.audit.tests.test_chain import ME

pytestmark = pytest.mark.django_db
PASSWORD = "an-oak-by-the-river"


@pytest.fixture
def root():
    return User.objects.create_user(
        "root@example.edu", PASSWORD, name="Root", roles=["administrator"]
    )


@pytest.fixture
def office(root, client):
    client.force_login(root)
    return client


def edit(user, **changed):
    kept = {name: getattr(user, name) for name in ("email", "name", "roles", "is_active")}
    return edit_account(actor=ME, user=user, version=user.version, **(kept | changed))


def test_a_new_person_chooses_a_password_by_the_link_and_is_in(office):
    page = office.post(
        "/office/people/add/",
        {
            "name": "Анна Петрова",
            "email": "Anna@Example.EDU",
            "roles": ["officer"],
            "language": "ru",
            "time_zone": "Europe/Moscow",
        },
    )
    link = re.search(r"http://testserver(/accounts/\S+)", mail.outbox[0].body)[1]
    assert link in page.content.decode()
    assert "Анна Петрова" in mail.outbox[0].body
    visitor = Client()
    form = visitor.get(link, follow=True)
    address = form.redirect_chain[-1][0]
    refused = visitor.post(address, {"password1": "12345", "password2": "12345"})
    assert refused.status_code == 200
    done = visitor.post(address, {"password1": PASSWORD, "password2": PASSWORD})
    assert done["Location"] == "/"
    assert visitor.get("/profile/").context["user"].email == "anna@example.edu"
    assert visitor.get(link, follow=True).context["token_fail"]
    assert list(AuditEntry.objects.values_list("verb", flat=True)[:2]) == [
        "add_account",
        "choose_password",
    ]


def test_a_wrong_password_is_said_and_then_slowed(root, client, caplog):
    for _ in range(5):
        answer = client.post("/accounts/login/", {"login": root.email, "password": "wrong"})
    assert answer.status_code == 200
    assert f"failed log-in for user {root.pk}" in caplog.text
    assert "root@" not in caplog.text
    right = {"login": root.email, "password": PASSWORD}
    assert client.post("/accounts/login/", right).status_code == 200  # too many attempts
    other = User.objects.create_user("other@example.edu", PASSWORD, name="Other")
    right = {"login": "Other@Example.edu", "password": PASSWORD, "next": "/profile/"}
    assert client.post("/accounts/login/", right)["Location"] == "/profile/"
    assert client.get("/profile/").context["user"] == other


def test_who_may_not_log_in_is_out_at_once(root, office):
    person = User.objects.create_user("p@example.edu", PASSWORD, name="P", roles=["viewer"])
    inside = Client()
    inside.force_login(person)
    assert inside.get("/profile/").status_code == 200
    form = {"name": "P", "email": person.email, "roles": ["viewer"], "version": person.version}
    assert office.post(f"/office/people/{person.code}/", form).status_code == 302
    assert inside.get("/profile/").status_code == 302
    answer = inside.post("/accounts/login/", {"login": person.email, "password": PASSWORD})
    assert answer["Location"] == "/accounts/inactive/"


def test_a_page_is_nobody_elses_and_gone_after_logging_out(office):
    assert office.get("/profile/")["Cache-Control"] == "private, no-cache"
    assert "Clear-Site-Data" not in office.get("/profile/")
    assert office.post("/accounts/logout/")["Clear-Site-Data"] == '"cache"'
    assert "Cache-Control" not in Client().get("/healthz/x")


def test_a_new_password_ends_every_other_session(root, office):
    elsewhere = Client()
    elsewhere.force_login(root)
    new = "another-oak-by-the-river"
    form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert office.post("/accounts/password/change/", form).status_code == 302
    assert office.get("/profile/").status_code == 200
    assert elsewhere.get("/profile/").status_code == 302


def test_the_last_administrator_stays(root):
    second = User.objects.create_user("s@example.edu", name="S", roles=["administrator"])
    edit(second, roles=["viewer"])
    for change in ({"roles": ["officer"]}, {"is_active": False}):
        with pytest.raises(LastAdministrator):
            edit(User.objects.get(pk=root.pk), **change)
    assert User.objects.get(pk=root.pk).roles == ["administrator"]


def test_a_superuser_is_managed_by_superusers_alone(office):
    above = User.objects.create_superuser("above@example.edu", name="Above")
    assert office.get(f"/office/people/{above.code}/").status_code == 403
    assert office.post(f"/office/people/{above.code}/invite/").status_code == 403


def test_a_profile_saved_elsewhere_meanwhile_is_not_overwritten(root, office):
    form = {"name": "Root R.", "language": "zh-hans", "time_zone": "Asia/Shanghai"}
    form |= {"reminders": "due", "version": 1}
    saved = office.post("/profile/", form)
    assert saved.cookies["django_language"].value == "zh-hans"
    late = office.post("/profile/", form | {"name": "Old"})
    assert late.status_code == 200
    assert User.objects.get(pk=root.pk).name == "Root R."


def test_the_list_takes_as_many_queries_for_three_as_for_one(office, django_assert_num_queries):
    office.get("/office/people/")  # the menu counts once a minute
    for count in (1, 3):
        for number in range(count):
            User.objects.create_user(f"{count}{number}@example.edu", name=f"N{number}")
        with django_assert_num_queries(5):
            office.get("/office/people/")


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"ADMINISTRATOR_PASSWORD": "short"}, "At least 12"),
        ({"ADMINISTRATOR_EMAIL": "nobody"}, "email"),
        ({"ADMINISTRATOR_PASSWORD": ""}, "ADMINISTRATOR_PASSWORD"),
        ({"ADMINISTRATOR_NAME": ""}, "--name"),
    ],
)
def test_the_first_administrator_comes_from_the_command_line(monkeypatch, capsys, changed, words):
    good = {"EMAIL": "first@example.edu", "NAME": "First", "PASSWORD": PASSWORD}
    for name, value in ({f"ADMINISTRATOR_{n}": v for n, v in good.items()} | changed).items():
        monkeypatch.setenv(name, value)
    assert command.run([]) == 1
    assert words in capsys.readouterr().err
    for name, value in good.items():
        monkeypatch.setenv(f"ADMINISTRATOR_{name}", value)
    assert command.run([]) == 0
    assert User.objects.get().check_password(PASSWORD)
    assert command.run([]) == 1
    assert "already" in capsys.readouterr().err


def test_htmx_sends_the_token_that_stands_in_the_page(root):
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(root)
    page = careful.get("/profile/").content.decode()
    token = re.search(r"X-CSRFToken&quot;: &quot;(\w+)|X-CSRFToken\": \"(\w+)", page)
    asked = {"HX-Request": "true"}
    assert careful.post("/theme/", {"theme": "dark"}, headers=asked).status_code == 403
    asked["X-CSRFToken"] = token[1] or token[2]
    assert careful.post("/theme/", {"theme": "dark"}, headers=asked).status_code == 302
    assert careful.cookies["csrftoken"]["httponly"]
