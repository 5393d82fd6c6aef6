"""Two records become one, and two again."""

import pytest
from django.apps import apps

from comity.accounts.models import SavedList
from comity.activities.use_cases import record_activity
from comity.agreements.use_cases import record_agreement
from comity.audit.models import AuditEntry, EntryValues
from comity.dossier.merging.relations import HANDLED, KINDS, pointing_at
from comity.dossier.models import MergedRow
from comity.dossier.use_cases import CannotMerge, CannotUndo, merge_records, undo_merge
from comity.institutions import names_index
from comity.institutions.models import InstitutionName
from comity.partners.models import Partnership, Person, Position
from comity.partners.queries import partnerships, people
from comity.partners.tests.builders import (
    ACTOR,
    make_area,
    make_institution,
    make_partnership,
    make_person,
    make_post,
)
from comity.partners.use_cases import edit_partnership, edit_person, erase_person
from comity.partners.use_cases.add_person import Name
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Conflict
from comity.timeline.tests.builders import make_commitment, make_entry

pytestmark = pytest.mark.django_db


def merge(kind, winner, loser, **more):
    fresh = [type(one).all_objects.get(pk=one.pk) for one in (winner, loser)]
    versions = {}
    for one in fresh:
        versions[one.code] = one.version
        if kind == "partnership":
            versions[one.institution.code] = one.institution.version
        if kind == "institution":
            for partner in one.partnerships.all():
                versions[partner.code] = partner.version
    return merge_records(
        actor=ACTOR, kind=kind, winner=fresh[0], loser=fresh[1], versions=versions, **more
    )


def test_every_relation_is_thought_of():
    """A new table that points at such a record says here what a merge does with its rows."""
    found = {name for model in KINDS.values() for name, _field in pointing_at(model)}
    assert found - set(HANDLED) == set()


@pytest.fixture
def two(db):
    """One partner entered twice, with some of everything at each."""
    winner = make_partnership("Jiangsu University", ror="03jc41j30")
    loser = make_partnership("Univ. of Jiangsu", stage="active")
    both = make_entry("A conference", winner, loser, when="2023-09")
    late = make_entry("A visit", loser, when="2024-05")
    promise = make_commitment("Send the list", loser)
    agreement = record_agreement(
        actor=ACTOR, kind="memorandum", title=LocalizedText.of(en="MoU"),
        partnerships=[loser], parties=[],
    )  # fmt: skip
    activity = record_activity(
        actor=ACTOR,
        kind="joint_research",
        title=LocalizedText.of(en="Robots"),
        partnerships=[loser],
    )
    area = make_area(loser)
    post = make_post(institution=loser.institution)
    return {
        "winner": winner, "loser": loser, "both": both, "late": late, "promise": promise,
        "agreement": agreement, "activity": activity, "area": area, "post": post,
    }  # fmt: skip


def state():
    """What the tables say of who belongs to whom."""
    found = {}
    for name in HANDLED:
        label, column = name.rsplit(".", 1)
        model = apps.get_model(label)
        if label != "institutions.NameChange":
            field = model._meta.get_field(column).attname
            found[name] = sorted(model._base_manager.values_list("pk", field))
    rows = Partnership.all_objects.order_by("pk")
    found["kept"] = list(
        rows.values_list("stage", "last_when", "next_words", "names", "search", "deleted_at")
    )
    return found


def without_keys(found):
    """A row that came back has another key."""
    return {name: sorted(value[1:] for value in rows) if name != "kept" else rows
            for name, rows in found.items()}  # fmt: skip


def test_institutions_merge_with_their_partnerships_and_come_apart_again(two):
    before = without_keys(state())
    winner, loser = two["winner"], two["loser"]
    run = merge("institution", winner.institution, loser.institution)
    merged = Partnership.objects.get()
    assert merged == winner
    assert set(merged.entries.all()) == {two["both"], two["late"]}
    assert two["both"].partner_rows.count() == 1
    assert (str(merged.last_title), str(merged.next_words)) == ("A visit", "Send the list")
    for room in ("agreements", "activities", "commitments", "focus_areas"):
        assert getattr(merged, room).count() == 1, room
    two["post"].refresh_from_db()
    assert two["post"].institution == winner.institution
    names_index.current()
    found = partnerships.found_by(Partnership.objects.all(), "Univ. of Jiangsu", "en")
    assert list(found) == [winner]
    verbs = AuditEntry.objects.filter(verb__startswith="merge").values_list("verb", flat=True)
    assert sorted(verbs) == ["merge", "merge", "merge_away", "merge_away"]

    assert undo_merge(actor=ACTOR, run=run, version=run.version) == []
    assert without_keys(state()) == before
    with pytest.raises(CannotUndo):
        undo_merge(actor=ACTOR, run=run, version=run.version)


def test_the_side_chosen_stays_and_comes_back(two):
    winner, loser = two["winner"], two["loser"]
    Partnership.objects.filter(pk=winner.pk).update(tier="key")
    chosen = {"partnership-stage": "loser", "partnership-tier": "winner"}
    run = merge("partnership", winner, loser, chosen=chosen)
    winner.refresh_from_db()
    assert (winner.stage, winner.tier, winner.stage_since) == ("active", "key", "2022")
    assert winner.stage_changes.first().target == "active"
    undo_merge(actor=ACTOR, run=run, version=run.version)
    winner.refresh_from_db()
    assert (winner.stage, winner.tier) == ("prospect", "key")


def test_what_was_changed_since_stays_and_is_named(two):
    winner, loser = two["winner"], two["loser"]
    run = merge("institution", winner.institution, loser.institution)
    elsewhere = make_institution("Elsewhere")
    Position.objects.filter(pk=two["post"].pk).update(institution=elsewhere)
    left = undo_merge(actor=ACTOR, run=run, version=run.version)
    assert [(row.label, row.row_id) for row in left] == [("partners.Position", two["post"].pk)]
    assert MergedRow.objects.filter(left=True).count() == 1
    assert Position.objects.get().institution == elsewhere
    assert Partnership.objects.count() == 2


def test_an_old_look_and_an_open_form_are_told(two):
    winner, loser = two["winner"], two["loser"]
    with pytest.raises(Conflict):
        merge_records(actor=ACTOR, kind="partnership", winner=winner, loser=loser, versions={})
    version = two["agreement"].version
    merge("partnership", winner, loser)
    two["agreement"].refresh_from_db()
    assert two["agreement"].version == version + 1
    with pytest.raises(Conflict):
        edit_partnership(
            actor=ACTOR, partnership=loser, version=loser.version, tier="", owner=None,
            deputy=None, units=[], next_review=None,
        )  # fmt: skip


def test_nothing_becomes_itself(two):
    with pytest.raises(CannotMerge):
        merge("partnership", two["winner"], two["winner"])


def test_people_merge_names_become_spellings_and_come_back(officer):
    winner, loser = make_person("Ivan Petrov"), make_person("I. Petroff", zh="伊万")
    edit_person(
        actor=ACTOR, person=loser, version=1, names=[Name("en", "I. Petroff"), Name("zh", "伊万")],
        titles=[], salutation=LocalizedText.of(en="Dear Ivan"), languages="ru", notes="",
    )  # fmt: skip
    loser.refresh_from_db()
    post = make_post(person=loser)
    entry = make_entry("They met")
    entry.people_rows.create(person=winner)
    entry.people_rows.create(person=loser)
    saved = SavedList.objects.create(
        owner=officer, place="timeline:list", name="His", query=f"person={loser.code}"
    )
    run = merge("person", winner, loser)
    winner.refresh_from_db()
    assert dict(winner.names.texts) == {"en": "Ivan Petrov", "zh": "伊万"}
    assert str(winner.salutation) == "Dear Ivan"
    for words in ("petroff", "伊万"):
        assert people.found_by(Person.objects.all(), words, "en") == [winner]
    assert entry.people_rows.count() == 1
    assert Position.objects.get(pk=post.pk).person == winner
    saved.refresh_from_db()
    assert saved.query == f"person={winner.code}"
    undo_merge(actor=ACTOR, run=run, version=run.version)
    for person in (winner, loser):
        person.refresh_from_db()
    assert dict(winner.names.texts) == {"en": "Ivan Petrov"}
    assert not winner.salutation
    assert dict(loser.names.texts) == {"en": "I. Petroff", "zh": "伊万"}
    assert {row.kind for row in loser.name_rows.all()} == {"name"}
    assert entry.people_rows.count() == 2


def test_names_rewritten_since_do_not_hinder(officer):
    winner, loser = make_person("Ivan Petrov"), make_person("I. Petroff")
    run = merge("person", winner, loser)
    winner.refresh_from_db()
    edit_person(
        actor=ACTOR, person=winner, version=winner.version, names=[Name("en", "Ivan Petrov")],
        titles=[], salutation=LocalizedText(), languages="", notes="",
    )  # fmt: skip
    left = undo_merge(actor=ACTOR, run=run, version=run.version)
    assert {row.label for row in left} == {"partners.PersonName"}
    loser.refresh_from_db()
    assert [row.full for row in loser.name_rows.all()] == ["I. Petroff"]


def test_a_local_institution_lends_its_names_and_facts(two):
    registry, local = make_institution("Nanjing Tech", ror="01abcde23"), make_institution("NJT")
    type(local).objects.filter(pk=local.pk).update(founded=1902)
    merge("institution", registry, local)
    registry.refresh_from_db()
    assert registry.founded == 1902
    assert "founded" in registry.corrected
    names = InstitutionName.objects.filter(institution=registry)
    assert set(names.values_list("value", "kind")) == {("Nanjing Tech", "label"), ("NJT", "alias")}


def test_who_is_erased_is_erased_in_what_went_into_them(officer):
    winner, loser = make_person("Ivan Petrov"), make_person("I. Petroff")
    Person.objects.filter(pk=loser.pk).update(notes="Likes tea")
    merge("person", winner, loser, chosen={"person-notes": "winner"})
    winner.refresh_from_db()
    erase_person(actor=ACTOR, person=winner, version=winner.version, with_name=True)
    loser.refresh_from_db()
    assert loser.notes == ""
    assert "Petroff" not in str(list(Person.all_objects.values()))
    assert not EntryValues.objects.filter(content__contains="Petroff", part="personal").exists()
