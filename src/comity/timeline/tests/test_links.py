"""Records of other rooms tied to an entry, the partner's whole story on paper, quick entry."""

import pytest
from django.urls import reverse

from comity.partners.tests.builders import make_partnership
from comity.timeline.models import Entry, EntryLink
from comity.timeline.tests.builders import make_commitment, make_entry, make_event

pytestmark = pytest.mark.django_db


def an_agreement(partner):
    """Made by the room above, which is asked by name."""
    from django.apps import apps

    from comity.shared.localized_text import LocalizedText

    made = apps.get_model("agreements.agreement").objects.create(
        kind="mou", title=LocalizedText.of(en="A memorandum")
    )
    made.partnerships.add(partner)
    return made


def test_a_record_is_tied_and_untied(client):
    partner = make_partnership()
    entry, agreement = make_entry("Signed", partner), an_agreement(partner)
    address = reverse("timeline:link", args=[entry.code])
    chosen = f"agreements.agreement:{agreement.code}"
    assert chosen in client.get(address).content.decode()
    client.post(address, {"record": chosen, "version": entry.version})
    page = client.get(reverse("timeline:entry", args=[entry.code]))
    (outcome,) = page.context["came_of"]
    assert str(outcome.text) == "A memorandum"
    assert chosen not in client.get(address).content.decode()
    entry.refresh_from_db()
    untie = reverse("timeline:unlink", args=[entry.code, outcome.link])
    client.post(untie, {"version": entry.version - 1})
    assert EntryLink.objects.exists()  # an old page unties nothing
    client.post(untie, {"version": entry.version})
    assert not EntryLink.objects.exists()


def test_the_whole_story_in_a_chosen_language(client, django_assert_max_num_queries):
    partner = make_partnership("Jiangsu University", zh="江苏大学")
    make_entry("The first", partner, when="2019")
    make_entry("The last", partner, when="2024-05-06")
    make_commitment("Send it", partner, entry=Entry.objects.first())
    address = reverse("timeline:history", args=[partner.code])
    client.get(address)
    with django_assert_max_num_queries(14):
        page = client.get(address, {"language": "zh"}).content.decode()
    assert '<html lang="zh-Hans">' in page
    assert "江苏大学" in page
    assert "2024年5月6日" in page
    assert page.index("The first") < page.index("The last")
    assert page.count("as-written") == 2
    assert client.get(address, {"language": "xx"}).status_code == 200


def test_an_old_part_that_does_not_fit_is_said(client, monkeypatch):
    partner = make_partnership()
    for year in ("2021", "2022", "2023"):
        make_entry(f"In {year}", partner, when=year)
    monkeypatch.setattr("comity.timeline.queries.whole.MOST", 2)
    page = client.get(reverse("timeline:history", args=[partner.code])).content.decode()
    assert 'class="cut"' in page
    assert "In 2021" not in page


def test_the_quick_form_proposes_what_is_likely(client):
    partner = make_partnership()
    add = reverse("timeline:add_entry")
    page = reverse("dossier:partner", args=[partner.code])
    initial = client.get(add, headers={"referer": f"http://testserver{page}"}).context["form"]
    assert initial.initial["partners"] == [partner]
    assert (
        client.get(add, headers={"referer": f"http://evil{page}"})
        .context["form"]
        .initial["partners"]
        == []
    )
    sent = {"kind": "call", "when": "2024", "title-en": "A call", "partners": [partner.code]}
    client.post(add, sent)
    assert client.get(add).context["form"].initial["kind"] == "call"


def test_at_an_event_all_partners_met_there_are_chosen(client):
    event = make_event(when="2023-10")
    partners = [make_partnership(f"Partner {number:02}") for number in range(15)]
    make_entry("The forum", *partners, event=event)
    asked = {"event": event.code, "partners": "all"}
    initial = client.get(reverse("timeline:add_entry"), asked).context["form"].initial
    assert initial["partners"] == partners
    assert (initial["kind"], initial["when"]) == ("conference", "2023-10")


def test_fifteen_names_at_once_and_those_that_are_not_clear(client):
    partners = [make_partnership(f"Polytechnic {number:02}") for number in range(15)]
    names = "\n".join(str(one) for one in partners[:14])
    sent = {"kind": "conference", "when": "2024", "title-en": "A forum", "partner_lines": names}
    answer = client.post(reverse("timeline:add_entry"), sent | {"partners": [partners[14].code]})
    assert answer.status_code == 302
    assert Entry.objects.get().partnerships.count() == 15
    page = client.post(
        reverse("timeline:add_entry"), sent | {"partner_lines": f"{names}\nPolytechnic\nNowhere"}
    )
    form = page.context["form"]
    assert "Polytechnic" in form.errors["partner_lines"][0]
    assert "Nowhere" in form.errors["partner_lines"][0]
    assert len(form["partners"].value().codes) == 14  # what was clear is chosen
    assert form["partner_lines"].value() == "Polytechnic\nNowhere"


def test_what_was_written_while_the_session_ended_is_shown_after_logging_in(client, officer):
    partner, add = make_partnership(), reverse("timeline:add_entry")
    sent = {"kind": "call", "when": "2024", "title-en": "A long story", "partners": [partner.code]}
    client.logout()
    answer = client.post(add, sent)
    assert answer["Location"] == f"{reverse('account_login')}?next={add}"
    assert not Entry.objects.exists()
    client.force_login(officer)
    page = client.get(add).content.decode()
    assert "A long story" in page
    assert partner.code in page
    assert "A long story" not in client.get(add).content.decode()
