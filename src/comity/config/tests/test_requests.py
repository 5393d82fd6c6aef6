import json
import logging

import pytest
from django.db import OperationalError
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from comity.config import errors, proxy
from comity.config.logs import HumanFormatter, JsonFormatter, RequestId
from comity.config.middleware import request_log
from comity.jobs.models import Worker
from comity.shared import content_policy


def test_alive_asks_nothing_of_the_database(client):
    assert client.get("/healthz").json() == {"status": "ok"}


@pytest.mark.django_db
def test_ready_names_each_part(client):
    parts = {"database": "ok", "migrations": "ok", "storage": "ok"}
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"status": "not ready", **parts, "worker": "not seen"}
    Worker.objects.create(name="here:1", seen_at=timezone.now())
    assert client.get("/readyz").json() == {"status": "ok", **parts, "worker": "ok"}


@pytest.mark.django_db
def test_ready_says_no_when_files_cannot_be_written(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "gone"
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["storage"] == "does not answer"
    assert str(tmp_path) not in answer.content.decode()


@pytest.mark.django_db
def test_every_answer_carries_the_policies(client):
    for path in ("/healthz", "/no-such-page", "/static/no-such-file"):
        answer = client.get(path)
        assert answer["Content-Security-Policy"] == content_policy.STRICT
        assert "camera=()" in answer["Permissions-Policy"]
    assert "unsafe" not in content_policy.STRICT


def test_only_a_page_with_charts_may_style_by_attribute():
    chart = content_policy.with_charts(lambda _request: HttpResponse())
    answer = content_policy.middleware(chart)(RequestFactory().get("/"))
    policy = answer["Content-Security-Policy"]
    assert policy.count("'unsafe-inline'") == 1
    assert policy.endswith("style-src-attr 'unsafe-inline'")


@pytest.mark.parametrize(
    ("given", "kept"), [("proxy-id-12345", True), ("bad id\n", False), ("short", False)]
)
def test_a_request_has_an_id_that_cannot_break_a_log_line(given, kept):
    seen = []

    def view(request):
        seen.append(request.id)
        return HttpResponse()

    answer = request_log(view)(RequestFactory().get("/", headers={"X-Request-ID": given}))
    assert (answer["X-Request-ID"] == given) is kept
    assert seen == [answer["X-Request-ID"]]


def test_a_link_that_sets_a_password_is_not_logged(caplog):
    request = RequestFactory().get("/accounts/password/reset/key/5-dijvdx-5af623ef0a/")
    with caplog.at_level(logging.INFO, "comity.request"):
        request_log(lambda _request: HttpResponse())(request)
    assert "/password/reset/key/..." in caplog.text
    assert "dijvdx" not in caplog.records[0].path


def test_a_log_line_is_one_json_object():
    record = logging.makeLogRecord({"msg": "saved %s", "args": ("Ёлка\n",), "status": 200})
    RequestId().filter(record)
    line = JsonFormatter().format(record)
    assert "\n" not in line
    assert json.loads(line)["message"] == "saved Ёлка\n"
    assert json.loads(line)["status"] == 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "words"), [("en", "no such page"), ("ru", "нет"), ("zh-hans", "页")]
)
def test_a_missing_page_is_said_in_the_readers_language(client, language, words):
    answer = client.get("/no-such-page", headers={"Accept-Language": language})
    assert answer.status_code == 404
    assert words in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/people/?q=a%00b", "/people/?%00=", "/a%00b/"])
def test_an_address_with_a_nul_is_refused_before_a_database_is_asked(client, address):
    answer = client.get(address)
    assert answer.status_code == 400
    assert "cannot be read" in answer.content.decode()
    assert client.get("/people/?q=100%2500").status_code != 400


def test_a_form_without_its_token_says_what_to_do():
    answer = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x"})
    assert answer.status_code == 403
    assert "load the page again" in answer.content.decode()


def test_a_database_that_is_away_is_503_and_any_other_failure_500():
    request = RequestFactory().get("/")
    try:
        raise OperationalError("database is locked")
    except OperationalError:
        answer = errors.failed(request)
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert errors.failed(request).status_code == 500


@pytest.mark.parametrize(
    ("forwarded", "address"),
    [
        ("6.6.6.6, 10.1.2.3", "10.1.2.3"),
        ("2001:DB8::1", "2001:db8::1"),
        ("6.6.6.6, " + "x" * 2000, "127.0.0.1"),
        ("", "127.0.0.1"),
    ],
)
def test_behind_a_proxy_the_last_address_counts(forwarded, address):
    request = RequestFactory().get("/", headers={"X-Forwarded-For": forwarded})
    proxy.client_address(lambda _request: HttpResponse())(request)
    assert request.META["REMOTE_ADDR"] == address


def test_words_from_outside_make_no_log_line_and_no_colour():
    try:
        raise ValueError("x\n12:00:00 nobody was here")
    except ValueError as error:
        failed = (ValueError, error, error.__traceback__)
    words = "GET /a\n12:00:00 user 1 logged in\x1b[2J\u202e\ud800"
    line = HumanFormatter().format(logging.makeLogRecord({"msg": words, "exc_info": failed}))
    first, *others = line.splitlines()
    assert first.endswith(r"GET /a\u000a12:00:00 user 1 logged in\u001b[2J\u202e\ud800")
    assert all(each.startswith("  ") for each in others)
    JsonFormatter().format(logging.makeLogRecord({"msg": words})).encode()


def test_an_error_is_said_even_where_no_page_can_be_made(settings, tmp_path):
    settings.TEMPLATES = [
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [tmp_path]}
    ]
    (tmp_path / "500.html").write_text("{% include 'nothing.html' %}")
    answer = errors.failed(RequestFactory().get("/"))
    assert (answer.status_code, answer["Content-Type"]) == (500, "text/plain; charset=utf-8")
    assert "Something broke" in answer.content.decode()
