import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from comity.config.settings.environment import database, mail
from comity.config.settings.keys import new_field_key, new_secret
from comity.config.settings.refusals import reasons

CAREFUL = {
    "SECRET_KEY": new_secret(),
    "AUDIT_KEY": new_secret(),
    "FIELD_KEYS": f"{new_field_key()},{new_field_key()}",
    "ALLOWED_HOSTS": "comity.example.edu",
    "DATABASE_URL": "sqlite:////tmp/comity.sqlite3",
    "EMAIL_URL": "console:",
}


@pytest.fixture
def environment(monkeypatch, tmp_path):
    for name, value in {**CAREFUL, "STORAGE": str(tmp_path)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("DEBUG", raising=False)
    return monkeypatch


def test_careful_values_are_accepted(environment):
    assert list(reasons()) == []


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("SECRET_KEY", "", "SECRET_KEY is missing"),
        ("SECRET_KEY", "short", "SECRET_KEY is a default or too short"),
        ("SECRET_KEY", "changeme" * 10, "SECRET_KEY is a default or too short"),
        ("SECRET_KEY", "ab" * 40, "SECRET_KEY is a default or too short"),
        ("AUDIT_KEY", "the secret key", "must differ"),
        ("FIELD_KEYS", "bm90LTMyLWJ5dGVz", "not 32 bytes"),
        ("DEBUG", "yes", "DEBUG is set"),
        ("ALLOWED_HOSTS", " , ", "ALLOWED_HOSTS is missing"),
        ("ALLOWED_HOSTS", "*", "any host is believed"),
        ("DATABASE_URL", "", "DATABASE_URL is missing"),
        ("EMAIL_URL", "", "EMAIL_URL is missing"),
        ("STORAGE", "/proc/nowhere", "cannot be used"),
    ],
)
def test_a_careless_value_is_refused_with_its_reason(environment, name, value, words):
    environment.setenv(name, CAREFUL["SECRET_KEY"] if value == "the secret key" else value)
    found = list(reasons())
    assert len(found) == 1
    assert words in found[0]


def test_production_is_clean_and_refuses_in_words_without_a_traceback(tmp_path):
    def start(**changed):
        return subprocess.run(
            [sys.executable, "-m", "comity", "manage", "check", "--deploy"]
            + ["--fail-level", "WARNING"],
            env={**os.environ, **CAREFUL, "STORAGE": str(tmp_path), "COMITY_ENV": "production"}
            | {"DJANGO_SETTINGS_MODULE": "comity.config.settings.production"}
            | changed,
            capture_output=True,
            text=True,
            check=False,
        )

    clean = start()
    assert clean.returncode == 0, clean.stderr
    refused = start(SECRET_KEY="changeme")
    assert refused.returncode == 1
    assert "SECRET_KEY is a default or too short" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_database_urls():
    assert database("sqlite:////srv/c.sqlite3")["NAME"] == "/srv/c.sqlite3"
    socket = database("postgres://me@%2Ftmp%2Fpg:5433/comity")
    assert (socket["HOST"], socket["PORT"], socket["NAME"]) == ("/tmp/pg", "5433", "comity")
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must begin"):
        database("mysql://root@localhost/x")


def test_mail_urls():
    smtp = mail("smtp://me%40uni:p%3Aw@post.example.edu?from=comity@example.edu")
    assert (smtp["EMAIL_HOST_USER"], smtp["EMAIL_HOST_PASSWORD"]) == ("me@uni", "p:w")
    assert (smtp["EMAIL_PORT"], smtp["EMAIL_USE_TLS"], smtp["EMAIL_USE_SSL"]) == (587, True, False)
    assert smtp["DEFAULT_FROM_EMAIL"] == "comity@example.edu"
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL must be"):
        mail("post.example.edu")


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite")
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL
        ("foreign_keys", 1),
        ("temp_store", 2),  # memory
        ("cache_size", -65536),
        ("mmap_size", 268435456),
        ("busy_timeout", 20_000),
    ],
)
def test_sqlite_is_tuned(pragma, value):
    with connection.cursor() as cursor:
        assert cursor.execute(f"PRAGMA {pragma}").fetchone()[0] == value


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite")
@pytest.mark.django_db(transaction=True)
def test_sqlite_takes_the_write_lock_when_a_transaction_begins():
    from django.db import transaction

    with transaction.atomic():
        other = connection.copy()
        try:
            with other.cursor() as cursor:
                cursor.execute("PRAGMA busy_timeout=1")
                with pytest.raises(Exception, match="locked"):
                    cursor.execute("BEGIN IMMEDIATE")
        finally:
            other.close()
