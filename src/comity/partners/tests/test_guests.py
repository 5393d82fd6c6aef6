"""The guests' door, what goes in by it, and what somebody of ours decides about it."""

import datetime as dt

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from comity.accounts.guests import links
from comity.accounts.models import GuestAnswer, GuestLink
from comity.audit.models import EntryValues
from comity.partners.models import OfficeContact, PersonContact
from comity.partners.tests.builders import (
    ACTOR,
    make_contact,
    make_guest_answer,
    make_guest_link,
    make_office_contact,
    make_partnership,
    make_person,
    make_post,
)
from comity.partners.use_cases import edit_contact

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_counted_attempts():
    cache.clear()


@pytest.fixture
def partnership():
    """A partner with an office and a rector who can be reached."""
    partnership = make_partnership("Jiangsu University")
    make_office_contact(partnership, value="office@example.edu")
    post = make_post(make_person("Fu Mengyin"), partnership.institution)
    make_contact(post.person, value="fu@example.edu", note="for us alone")
    return partnership


@pytest.fixture
def guest():
    return Client(enforce_csrf_checks=True)


def opened(guest, token, **query):
    return guest.get(reverse("accounts:guest", args=[token]), query)


def as_shown(page):
    """What the form would send if nothing were typed."""
    form = page.context["form"]
    sent = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in sent.items() if value not in (None, False)}


def test_opening_uses_nothing_up_sets_no_cookie_and_tells_nobody(guest, partnership):
    link, token = make_guest_link(partnership)
    for _time in range(2):
        page = opened(guest, token)
        assert page.status_code == 200
        assert not page.cookies
    assert page["Cache-Control"] == "no-store"
    assert page["Referrer-Policy"] == "no-referrer"
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    text = page.content.decode()
    assert "fu@example.edu" in text
    assert "for us alone" not in text
    link.refresh_from_db()
    assert link.opened_at
    assert link.answered_at is None
    assert link.version == 1


def test_only_a_digest_of_the_token_is_kept(partnership):
    _link, token = make_guest_link(partnership)
    kept = str(list(GuestLink.objects.values())) + "".join(
        EntryValues.objects.values_list("content", flat=True)
    )
    assert token not in kept
    assert GuestLink.objects.get().digest not in "".join(
        EntryValues.objects.values_list("content", flat=True)
    )


def test_the_guest_chooses_the_language_in_the_address(guest, partnership):
    _link, token = make_guest_link(partnership, language="ru")
    assert opened(guest, token)["Content-Language"] == "ru"
    page = opened(guest, token, lang="zh-hans")
    assert page["Content-Language"] == "zh-hans"
    assert 'lang="zh-Hans"' in page.content.decode()


@pytest.mark.parametrize("why", ["wrong", "expired", "revoked", "renewed", "used up", "in the bin"])
def test_a_link_that_is_over_opens_for_nobody(guest, partnership, why):
    link, token = make_guest_link(partnership)
    if why == "wrong":
        token = token[:-1] + ("x" if token[-1] != "x" else "y")
    elif why == "expired":
        GuestLink.objects.update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    elif why == "revoked":
        links.revoke_link(actor=ACTOR, link=link, version=1)
    elif why == "renewed":
        links.renew_link(actor=ACTOR, link=link, version=1, days=7)
    elif why == "used up":
        guest.post(reverse("accounts:guest", args=[token]), as_shown(opened(guest, token)))
    else:
        partnership.deleted_at = timezone.now()
        partnership.save()
    for method in (guest.get, guest.post):
        page = method(reverse("accounts:guest", args=[token]))
        assert page.status_code == 404
        assert page["Referrer-Policy"] == "no-referrer"
        assert not page.cookies
    assert GuestAnswer.objects.count() == (why == "used up")


def test_whoever_tries_tokens_is_slowed_and_a_guest_behind_the_same_address_is_not(
    guest, partnership
):
    _link, token = make_guest_link(partnership)
    tried = [opened(guest, f"wrong{number}").status_code for number in range(32)]
    assert tried[0] == 404
    assert tried[-1] == 429
    assert opened(guest, token).status_code == 200


def test_one_link_is_not_hammered_with_answers(guest, partnership):
    _link, token = make_guest_link(partnership)
    sent = {f"value-{OfficeContact.objects.get().code}": "no email"}
    address = reverse("accounts:guest", args=[token])
    answered = [guest.post(address, sent).status_code for _time in range(22)]
    assert answered[0] == 200
    assert answered[-1] == 429
    assert not GuestAnswer.objects.exists()


def test_what_a_guest_sends_is_kept_as_theirs_and_changes_nothing(guest, partnership):
    link, token = make_guest_link(partnership)
    sent = as_shown(opened(guest, token))
    office, person = OfficeContact.objects.get(), PersonContact.objects.get()
    sent |= {f"value-{office.code}": "new@example.edu", f"gone-{person.code}": "on"}
    sent |= {f"kind-{partnership.code}-0": "phone", f"new-{partnership.code}-0": "+86 25"}
    page = guest.post(reverse("accounts:guest", args=[token]), sent)
    assert "3 changes" in page.content.decode()
    answer = GuestAnswer.objects.get()
    assert [(line["key"], line["before"], line["after"]) for line in answer.lines] == [
        (f"office:{office.code}:value", "office@example.edu", "new@example.edu"),
        ("office:new:phone", "", "+86 25"),
        (f"contact:{person.code}:gone", "fu@example.edu", ""),
    ]
    office.refresh_from_db()
    assert office.value == "office@example.edu"
    assert "guest Zhang Wei" in "".join(EntryValues.objects.values_list("content", flat=True))
    link.refresh_from_db()
    assert link.answered_at


def test_an_answer_that_finds_all_right_leaves_nothing_to_decide(guest, partnership):
    _link, token = make_guest_link(partnership)
    guest.post(reverse("accounts:guest", args=[token]), as_shown(opened(guest, token)))
    assert GuestAnswer.objects.get().decided_at


def decide(client, answer, *decisions, **more):
    """Send the page of an answer as it is shown, with a decision for each line."""
    address = reverse("accounts:guest_answer", args=[answer.code])
    page = client.get(address)
    sent = {"version": page.context["answer"].version}
    for group in page.context["groups"]:
        sent |= {f"version-{line.place}": line.version for line in group.lines}
    sent |= {f"line-{place}": word for place, word in enumerate(decisions)}
    return client.post(address, sent | more, follow=True)


def lines_about(partnership):
    office, post = OfficeContact.objects.get(), partnership.institution.positions.get()
    empty = {"about": partnership.code, "before": "", "decision": ""}
    about = {"about": post.person.code, "decision": ""}
    return [
        empty | {"key": f"office:{office.code}:value", "before": office.value, "after": "a@b.edu"},
        about | {"key": f"post:{post.code}:title:zh", "before": "", "after": "校长"},
        about | {"key": f"post:{post.code}:until", "before": "", "after": "2030-06"},
        empty | {"key": "remark", "after": "A new colleague comes."},
    ]


def test_accepted_lines_go_into_the_record_and_refused_ones_do_not(client, partnership):
    answer = make_guest_answer(partnership, lines_about(partnership))
    decide(client, answer, "refused", "accepted", "accepted")
    post = partnership.institution.positions.get()
    assert OfficeContact.objects.get().value == "office@example.edu"
    assert (post.title.texts, post.until) == ({"en": "Rector", "zh": "校长"}, "2030-06")
    answer.refresh_from_db()
    assert answer.decided_at is None
    decide(client, answer, every="accepted")
    answer.refresh_from_db()
    assert [line["decision"] for line in answer.lines] == ["refused", *["accepted"] * 3]
    assert answer.decided_at


def test_what_was_saved_meanwhile_is_not_overwritten(client, partnership):
    answer = make_guest_answer(partnership, lines_about(partnership)[:1])
    office = OfficeContact.objects.get()
    address = reverse("accounts:guest_answer", args=[answer.code])
    client.get(address)
    edit_contact(
        actor=ACTOR, contact=office, version=1, kind="email", value="ours@example.edu",
        note="", since="",
    )  # fmt: skip
    page = client.post(address, {"version": 1, "version-0": 1, "line-0": "accepted"}, follow=True)
    assert "Changed here meanwhile; now: ours@example.edu" in page.content.decode()
    assert OfficeContact.objects.get().value == "ours@example.edu"
    answer.refresh_from_db()
    assert answer.lines[0]["decision"] == ""


def test_a_link_is_made_with_a_code_to_scan_and_listed(client, partnership):
    address = reverse("accounts:make_guest_link", args=["partners.addresses", partnership.code])
    sent = {"name": "Zhang Wei", "email": "z@example.edu", "language": "zh-hans", "days": "7"}
    page = client.post(address, sent)
    assert page["Cache-Control"] == "no-store"
    assert "data:image/svg+xml" in page.content.decode()
    assert "/guest/" in page.context["address"]
    assert "Zhang Wei" in client.get(reverse("accounts:guest_links")).content.decode()


def test_an_answer_by_telephone_is_entered_and_marked_so(client, partnership):
    link, _token = make_guest_link(partnership)
    address = reverse("accounts:enter_guest_answer", args=[link.code])
    form = client.get(address).context["asked"]
    sent = {name: form[name].value() or "" for name in form.fields}
    sent = {name: value for name, value in sent.items() if value}
    sent |= {"way": "phone", f"value-{OfficeContact.objects.get().code}": "n@example.edu"}
    page = client.post(address, sent, follow=True).content.decode()
    assert "by telephone, entered here" in page
    assert GuestAnswer.objects.get().way == "phone"


@pytest.mark.parametrize("times", [1, 3])
def test_lists_of_links_and_guests_pages_take_the_same_queries(
    client, guest, partnership, django_assert_max_num_queries, times
):
    for _time in range(times):
        make_guest_answer(make_partnership(f"University {_time}"))
        make_contact(make_post(institution=partnership.institution).person)
    client.get(reverse("accounts:guest_links"))
    with django_assert_max_num_queries(9):
        client.get(reverse("accounts:guest_links"))
    _link, token = make_guest_link(partnership)
    opened(guest, token)
    with django_assert_max_num_queries(8):
        opened(guest, token)


def test_the_log_of_requests_does_not_tell_the_token(guest, partnership, caplog):
    _link, token = make_guest_link(partnership)
    with caplog.at_level("INFO", logger="comity.request"):
        opened(guest, token)
    assert token not in caplog.text
