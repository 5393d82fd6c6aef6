"""The screens of reading: a text goes in, a decision is taken, the words are marked."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from comity.accounts.models import User
from comity.reading.models import Draft
from comity.reading.statuses import Decision
from comity.reading.tests.builders import make_draft, make_owner, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner(client):
    make_world()
    owner = make_owner()
    client.force_login(owner)
    return owner


def address(name, draft, *more):
    return reverse(f"reading:{name}", args=[draft.code, *more])


def decide(client, draft, ref, decision):
    sent = {"ref": ref, "decision": decision}
    return client.post(address("decide", draft), sent, follow=True)


def test_a_pasted_text_becomes_a_draft_once(client, owner):
    sent = {"text": "On 3 May 2024 Lakeside University signed an agreement.", "published": ""}
    first = client.post(reverse("reading:start"), sent)
    again = client.post(reverse("reading:start"), sent)
    assert first.url == again.url == address("draft", Draft.objects.get())


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"MZ\x90\x00" + bytes(200), "a program, not a text"),
        ("b.txt", b"", "b.txt” is empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_by_name(client, owner, name, content, said):
    page = client.post(reverse("reading:start"), {"file": SimpleUploadedFile(name, content)})
    assert said in page.content.decode()
    assert not Draft.objects.exists()


def test_decisions_are_kept_and_what_is_saved_stands_on_record(client, owner):
    draft = make_draft(owner)
    page = decide(client, draft, "happening-1", Decision.ACCEPTED).content.decode()
    assert "2 accepted, 0 changed" in page  # with the partner it rests on
    draft.refresh_from_db()
    said = {"version": draft.version}
    for click in (1, 2):
        page = client.post(address("record", draft), said, follow=True).content.decode()
        assert ("2 saved to the record" in page) == (click == 1)
        assert "changed since you opened it" not in page
    assert draft.proposals.exclude(result_id=None).count() == 2
    decide(client, draft, "area-1", Decision.ACCEPTED)
    page = client.post(address("record", draft), said, follow=True).content.decode()
    assert "changed since you opened it" in page
    assert draft.proposals.exclude(result_id=None).count() == 2
    source = Draft.objects.get().source
    assert "<mark" in client.get(reverse("documents:source", args=[source.code])).content.decode()


def test_a_draft_thrown_away_in_another_window_says_so_and_leads_to_the_start(client, owner):
    draft = make_draft(owner)
    client.post(address("drop", draft))
    client.get(reverse("reading:start"))  # the window in which it was thrown away
    sent = {"version": draft.version, "ref": "happening-1", "decision": Decision.ACCEPTED}
    for act in ("draft", "decide", "certain", "record"):
        say = client.get if act == "draft" else client.post
        page = say(address(act, draft), sent, follow=True)
        assert page.redirect_chain == [(reverse("reading:start"), 302)]
        assert "was thrown away" in page.content.decode()


def test_the_same_text_again_says_so(client, owner):
    draft = make_draft(owner)
    decide(client, draft, "happening-1", Decision.ACCEPTED)
    draft.refresh_from_db()
    client.post(address("record", draft), {"version": draft.version})
    assert "This text was read on" not in client.get(address("draft", draft)).content.decode()
    again = client.get(address("draft", make_draft(owner))).content.decode()
    assert "This text was read on" in again


def test_other_values_are_asked_for_where_something_lacks(client, owner):
    draft = make_draft(owner)
    form = client.get(address("draft", draft), {"change": "area-1"}).content.decode()
    assert 'name="change-words"' in form
    sent = {"change-words": "service robots", "change-isced": "x", "change-partners": []}
    wrong = client.post(address("change", draft, "area-1"), sent).content.decode()
    assert "Two to four figures" in wrong
    sent |= {"change-isced": "0714", "change-partners": ["institution-2"]}
    client.post(address("change", draft, "area-1"), sent)
    proposal = draft.proposals.get(ref="area-1")
    assert (proposal.decision, proposal.values["words"]) == (Decision.CHANGED, "service robots")


def test_a_text_is_shown_as_text(client, owner):
    draft = make_draft(owner)
    Draft.objects.filter(pk=draft.pk).update(text="<script>x</script>" + draft.text[18:])
    page = client.get(address("draft", draft)).content.decode()
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


def test_anothers_draft_is_closed_to_a_coordinator(client, owner):
    draft = make_draft(owner)
    client.force_login(User.objects.create_user("c@example.edu", roles=["coordinator"]))
    assert client.get(address("draft", draft)).status_code == 403
    assert decide(client, draft, "area-1", Decision.REFUSED).status_code == 403


def test_the_page_takes_the_same_few_queries(client, owner, django_assert_max_num_queries):
    draft = make_draft(owner)
    client.get(address("draft", draft))  # the menu's counts are kept a minute
    with django_assert_max_num_queries(12):
        client.get(address("draft", draft))
