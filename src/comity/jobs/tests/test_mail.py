"""Mails: written with a use case, sent once, tried again, given up, sent by hand."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from comity.accounts.models import User
from comity.jobs import mailing
from comity.jobs.models import Mail, Task
from comity.jobs.tests.smtp import Server
from comity.jobs.tests.test_queue import work
from comity.jobs.use_cases import send_waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    server = Server()
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    yield server
    server.close()


def written(**more):
    said = {"kind": "tests", "to": "fu@example.edu", "subject": "一 два", "text": "Слово 字"} | more
    return mailing.write(**said)


def status_of(mail):
    mail.refresh_from_db()
    return mail.status


def test_a_mail_is_there_when_its_transaction_is_and_is_sent_once(server):
    with transaction.atomic():
        written()
        transaction.set_rollback(True)
    mail = written(key="monday", subject="A line\nBcc: all@example.edu")
    assert written(key="monday") is None
    assert work(turns=2) == [True, False]
    Task.objects.update(status="waiting")  # its worker was killed before it could say so
    work()
    (letter,) = server.taken
    assert status_of(mail) == "sent"
    assert letter["Message-ID"] == mail.message_id
    assert letter["Subject"] == "A line Bcc: all@example.edu"
    assert letter.get_content().strip() == "Слово 字"


def test_an_answer_goes_to_who_wrote_it(server):
    written(sender=User.objects.create_user("olga@example.edu", name="Olga"))
    work()
    assert server.taken[0]["Reply-To"] == "olga@example.edu"


def test_a_server_that_is_away_is_tried_again_until_enough(server):
    server.refuse["MAIL"] = "451 come back later"
    mail = written()
    for number in range(1, 7):
        assert work() == [True]
        assert (status_of(mail), mail.attempts) == ("waiting" if number < 6 else "failed", number)
        assert "come back later" in mail.reason
        assert work() == [False]  # not before its time
        Task.objects.update(run_after=timezone.now())
    assert work() == [False]


def test_an_address_nobody_has_is_not_tried_again(server):
    server.refuse["RCPT"] = "550 no such mailbox"
    mail = written()
    work()
    assert (status_of(mail), mail.attempts) == ("failed", 1)


def test_a_mail_whose_task_ended_without_a_word_is_asked_for_again(server):
    mail = written()
    Task.objects.update(status="failed")
    Mail.objects.update(send_after=timezone.now() - timedelta(minutes=5))
    assert send_waiting() == 1
    work()
    assert status_of(mail) == "sent"


def test_an_administrator_sends_again_or_drops(server, client):
    client.force_login(User.objects.create_user("r@example.edu", roles=["administrator"]))
    server.refuse["RCPT"] = "550 no such mailbox"
    mail = written()
    work()
    page = client.get("/office/mail/?status=failed").content.decode()
    assert "no such mailbox" in page
    assert mail.message_id.strip("<>") in client.get(f"/office/mail/{mail.pk}/").content.decode()
    client.post(f"/office/mail/{mail.pk}/drop/")
    assert status_of(mail) == "dropped"
    server.refuse.clear()
    client.post(f"/office/mail/{mail.pk}/resend/")
    work()
    assert status_of(mail) == "sent"
    client.post(f"/office/mail/{mail.pk}/drop/")
    assert status_of(mail) == "sent"
