"""Who reads which note about a partner."""

import pytest
from django.urls import reverse

from comity.accounts.models import User
from comity.accounts.roles import Role
from comity.partners.models import PartnerNote
from comity.partners.queries.notes import notes_found, notes_visible_to
from comity.partners.statuses import NoteClass
from comity.partners.tests.builders import ACTOR, make_note, make_partnership
from comity.partners.use_cases import edit_partnership

pytestmark = pytest.mark.django_db


def somebody(name, *roles):
    return User.objects.create_user(f"{name}@example.edu", name=name, roles=list(roles))


@pytest.fixture
def people(officer):
    """One of each role, one of none, one who is everything, and the officer."""
    others = (role for role in Role.values if role != Role.OFFICER)
    found = {Role.OFFICER.value: officer} | {role: somebody(role, role) for role in others}
    found["nobody"] = somebody("nobody")
    found["root"] = User.objects.create_superuser("root@example.edu", "x", name="Root")
    return found | {
        "owner": somebody("owner", "coordinator"),
        "deputy": somebody("deputy", "press"),
    }


def owned(owner, deputy):
    partnership = make_partnership()
    edit_partnership(
        actor=ACTOR, partnership=partnership, version=1, tier="", owner=owner, deputy=deputy,
        units=[], next_review=None,
    )  # fmt: skip
    return partnership


def test_the_query_shows_just_what_the_rule_allows(people):
    one, other = owned(people["owner"], people["deputy"]), make_partnership("Another")
    for kind in NoteClass.values:
        make_note(one, f"one {kind}", kind, author=people["protocol"])
        make_note(other, f"other {kind}", kind)
    every = PartnerNote.objects.select_related("partnership")
    for name, person in people.items():
        allowed = {note.pk for note in every if person.has_perm("partners.view_partnernote", note)}
        assert set(notes_visible_to(person).values_list("pk", flat=True)) == allowed, name
    seen = {name: notes_visible_to(person).count() for name, person in people.items()}
    assert (seen["nobody"], seen["viewer"], seen["officer"], seen["approver"]) == (0, 2, 4, 4)
    assert (seen["owner"], seen["deputy"], seen["protocol"]) == (3, 3, 4)
    assert seen["administrator"] == seen["root"] == 6


def test_a_note_is_found_only_by_those_who_read_it(people):
    make_note(words="Der Dekan zögert", note_class="owner")
    assert [str(one) for one in notes_found(people["administrator"], "zogert", 5)]
    assert not notes_found(people["officer"], "zogert", 5)


def test_the_page_and_the_history_keep_a_note_from_others(client, people):
    partnership = make_partnership()
    make_note(partnership, "Known to all.")
    secret = make_note(partnership, "The rector will leave.", "owner")
    page = reverse("dossier:partner", args=[partnership.code])
    history = reverse("audit:history", args=["partners.partnernote", secret.code])
    shown = client.get(page).content.decode()
    assert "Known to all." in shown
    assert "The rector will leave." not in shown
    assert client.get(history).status_code == 403
    assert client.get(reverse("partners:edit_note", args=[secret.code])).status_code == 404
    gone = reverse("partners:delete", args=["partnernote", secret.code])
    assert client.post(gone, {"version": secret.version}).status_code == 403
    client.force_login(people["administrator"])
    assert "The rector will leave." in client.get(history).content.decode()


def test_a_note_is_written_changed_and_deleted_with_undo(client, officer):
    partnership = make_partnership()
    address = reverse("partners:add_note", args=[partnership.code])
    sent = {"words-ru": "Отвечают не сразу.", "note_class": "leadership", "day": "27 мая 2024"}
    client.post(address, sent)
    note = PartnerNote.objects.get()
    assert (note.author, note.words.original, str(note.day)) == (officer, "ru", "2024-05-27")
    edit = reverse("partners:edit_note", args=[note.code])
    form = client.get(edit).context["form"]
    client.post(
        edit, sent | {"note_class": "office", **{k: form.initial[k] for k in ("version", "base")}}
    )
    note.refresh_from_db()
    assert note.note_class == "office"
    client.post(reverse("partners:delete", args=["partnernote", note.code]), {"version": 2})
    assert not PartnerNote.objects.exists()
    back = reverse("partners:restore", args=["partnernote", note.code])
    client.post(f"{back}?version=3")
    assert PartnerNote.objects.exists()
