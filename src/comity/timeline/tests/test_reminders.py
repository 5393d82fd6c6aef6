"""Reminders: on which mornings, to whom, in whose words, once."""

import datetime as dt

import pytest

from comity.accounts.models import Reminders, User
from comity.jobs.models import Mail, Task
from comity.partners.models import Partnership
from comity.partners.tests.builders import ACTOR, make_partnership
from comity.timeline.models import Commitment
from comity.timeline.reminding import is_told
from comity.timeline.tests.builders import make_commitment
from comity.timeline.use_cases import keep_commitment
from comity.timeline.use_cases.remind import remind

TUESDAY = dt.date(2030, 6, 11)


@pytest.fixture
def owner(db):
    return User.objects.create_user(
        "wang@example.edu", name="Ван", roles=["officer"], language="ru", time_zone="Asia/Shanghai"
    )


def morning(day, hour=8):
    """That hour in Shanghai."""
    return dt.datetime.combine(day, dt.time(hour), tzinfo=dt.timezone(dt.timedelta(hours=8)))


def promised(owner, due, text="Send the list", *partners, **more):
    made = make_commitment(text, *partners, owner=owner, due=due, **more)
    Commitment.objects.update(created_at=morning(dt.date(2030, 1, 1)))
    return made


def days_of(kind, due, choice):
    """On which days of three weeks somebody written to each working day is told."""
    begin, told = due - dt.timedelta(days=10), []
    last = begin
    for number in range(26):
        today = begin + dt.timedelta(days=number)
        if today.weekday() < 5:
            if is_told(kind, due, after=last, today=today, choice=choice):
                told.append((today - due).days)
            last = today
    return told


@pytest.mark.parametrize(
    ("kind", "due", "choice", "told"),
    [
        ("commitment", TUESDAY, Reminders.ALL, [-7, -1, 0, 7, 14]),
        ("commitment", TUESDAY, Reminders.DUE, [0, 7, 14]),
        ("commitment", TUESDAY, Reminders.NONE, []),
        # A Sunday: said on the Friday before, and late on the Monday after.
        ("commitment", dt.date(2030, 6, 16), Reminders.ALL, [-9, -2, 8, 15]),
        ("review", TUESDAY, Reminders.ALL, [-7, 0, 7, 14]),
    ],
)
def test_on_which_days(kind, due, choice, told):
    assert days_of(kind, due, choice) == told


def test_one_mail_a_morning_in_the_language_and_zone_of_its_reader(owner):
    partner = make_partnership("Jiangsu University")
    promised(owner, TUESDAY, "Send the list", partner)
    promised(owner, TUESDAY + dt.timedelta(days=1), "Send the <plan>", partner, side="theirs")
    promised(owner, TUESDAY + dt.timedelta(days=9), "Not yet")
    Partnership.objects.filter(pk=partner.pk).update(owner=owner, next_review=TUESDAY)
    assert remind(now=morning(TUESDAY, 6)) == 0
    assert remind(now=morning(TUESDAY, 13)) == 0
    assert remind(now=morning(TUESDAY)) == 1
    assert remind(now=morning(TUESDAY, 9)) == 0
    mail = Mail.objects.get()
    Mail.objects.update(created_at=morning(TUESDAY))
    assert (mail.to, mail.person) == ("wang@example.edu", owner)
    assert "11 июня 2030" in mail.text
    assert "Send the <plan>" in mail.text
    assert "Not yet" not in mail.text
    assert mail.text.count("Jiangsu University") == 3
    assert Task.objects.filter(name="jobs.send_mail").count() == 1


def test_what_a_missed_morning_would_have_said_is_said_on_the_next(owner):
    promised(owner, TUESDAY)
    assert remind(now=morning(TUESDAY + dt.timedelta(days=2))) == 1


def test_nobody_is_told_of_what_is_kept_or_too_new_or_not_wanted(owner):
    kept = promised(owner, TUESDAY)
    keep_commitment(actor=ACTOR, commitment=kept, version=kept.version, on=TUESDAY)
    fresh = promised(owner, TUESDAY + dt.timedelta(days=3))
    Commitment.objects.filter(pk=fresh.pk).update(created_at=morning(TUESDAY))
    assert remind(now=morning(TUESDAY)) == 0
    promised(owner, TUESDAY)
    User.objects.update(reminders=Reminders.NONE)
    assert remind(now=morning(TUESDAY)) == 0
    User.objects.update(reminders=Reminders.ALL, is_active=False)
    assert remind(now=morning(TUESDAY)) == 0


def test_as_many_queries_for_three_as_for_one(owner, django_assert_max_num_queries):
    for number in range(3):
        promised(owner, TUESDAY, f"Number {number}")
    with django_assert_max_num_queries(16):
        assert remind(now=morning(TUESDAY)) == 1
