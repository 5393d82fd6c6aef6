"""From a text to the record: what was accepted and nothing else, once."""

from collections import Counter

import pytest

from comity.activities.models import Activity
from comity.agreements.models import Agreement
from comity.audit.models import AuditEntry
from comity.documents.models import Passage, Source
from comity.institutions.models import Institution, InstitutionName, Recognition
from comity.partners.models import (
    Claim,
    FocusArea,
    Initiative,
    OfficeAbroad,
    Partnership,
    Person,
    Position,
)
from comity.partners.tests.builders import ACTOR
from comity.reading.models import Draft, Proposal
from comity.reading.statuses import Decision, DraftState, Kind
from comity.reading.tests.builders import make_draft, make_owner, make_world
from comity.reading.use_cases import (
    CannotRecord,
    NotReady,
    accept_certain,
    change,
    decide,
    drop_draft,
    record_draft,
)
from comity.shared.records import Conflict
from comity.timeline.models import Commitment, Entry, Statement
from comity.visits.models import Visit

pytestmark = pytest.mark.django_db
RECORDS = (
    Institution, Partnership, Person, Position, FocusArea, Initiative, OfficeAbroad, Claim, Entry,
    Statement, Commitment, Agreement, Visit, Activity, Recognition, Source, Passage,
)  # fmt: skip


def counts():
    return {model.__name__: model.objects.count() for model in RECORDS}


def accept_all(draft):
    for ref in list(draft.proposals.values_list("ref", flat=True)):
        decide(draft=draft, ref=ref, decision=Decision.ACCEPTED)


def save(draft):
    return record_draft(actor=ACTOR, draft=draft, version=draft.version)


def ref_of(draft, kind, nth=0):
    return draft.proposals.filter(kind=kind)[nth].ref


def test_a_text_proposes_each_thing_once():
    make_world()
    draft = make_draft()
    assert Counter(draft.proposals.values_list("kind", flat=True)) == {
        Kind.INSTITUTION: 3, Kind.PERSON: 1, Kind.HAPPENING: 2, Kind.AGREEMENT: 1, Kind.AREA: 2,
        Kind.ACTIVITY: 1, Kind.PLACE: 2, Kind.COMMITMENT: 1, Kind.INITIATIVE: 1, Kind.OFFICE: 1,
        Kind.RECOGNITION: 1, Kind.STATEMENT: 1, Kind.FIGURE: 1,
    }  # fmt: skip
    assert [p.ref for p in draft.proposals.all() if p.is_known] == ["institution-1"]  # home


def test_the_whole_story_is_recorded():
    make_world()
    draft = make_draft()
    accept_all(draft)
    done = save(draft)
    draft.refresh_from_db()
    assert draft.state == DraftState.RECORDED
    assert len(done) == draft.proposals.count() - 1
    partnership = Partnership.objects.get()
    assert (partnership.stage, partnership.stage_since) == ("agreed", "2024-03-14")
    assert "A memorandum" in partnership.stage_changes.get().reason
    entries = [(e.kind, e.when) for e in Entry.objects.order_by("when_key", "id")]
    assert entries == [
        ("conference", "2023-23"), ("visit_in", "2024-03-14"), ("signing", "2024-03-14")
    ]  # fmt: skip
    agreement = Agreement.objects.get()
    assert (agreement.kind, agreement.status, agreement.when) == (
        "memorandum", "signed", "2024-03-14"
    )  # fmt: skip
    assert agreement.entry.kind == "signing"
    assert [str(party) for party in agreement.parties.all()] == [
        "Northern Polytechnic", "Lakeside University"
    ]  # fmt: skip
    assert {str(area) for area in agreement.focus_areas.all()} == {"robotics", "optics"}
    visit = Visit.objects.get()
    assert [str(row) for row in visit.venue_rows.all()] == ["Wind Tunnel", "Old Library"]
    assert (str(visit.head), visit.status, visit.entry.kind) == ("Lin Yao", "done", "visit_in")
    position = Position.objects.get()
    assert (str(position), position.heads, position.attested) == ("Rector", True, "2024-03-15")
    area = FocusArea.objects.get(isced="0714")
    assert (area.agreed_when, area.entries.get().kind) == ("2023-23", "conference")
    commitment = Commitment.objects.get()
    assert (str(commitment.due), commitment.entry.kind) == ("2024-06-01", "conference")
    statement = Statement.objects.get()
    assert (str(statement.speaker), str(statement.words)) == ("Lin Yao", "We come as friends.")
    office = OfficeAbroad.objects.get()
    assert (str(office.host), str(office.supporter)) == ("Delta Institute", "Lakeside University")
    assert (office.when, office.country) == ("2021", "CN")
    assert Recognition.objects.get().year is None
    claim = Claim.objects.get()
    assert (claim.value, claim.at_least, claim.when) == (40, True, "2024-03-15")
    assert InstitutionName.objects.filter(value="LSU", institution=partnership.institution).exists()
    assert Activity.objects.get().agreements.get() == agreement


def test_every_record_leads_back_to_its_words():
    make_world()
    draft = make_draft()
    accept_all(draft)
    for proposal in save(draft):
        words = Passage.objects.filter(
            record_label=proposal.result_label, record_id=proposal.result_id
        ).values_list("words", flat=True)
        start, end = proposal.evidence[0]
        assert draft.text[start:end] in set(words), proposal.ref


def test_what_is_not_accepted_stays_out():
    make_world()
    draft = make_draft()
    before = counts()
    decide(draft=draft, ref=ref_of(draft, Kind.AGREEMENT), decision=Decision.REFUSED)
    assert save(draft) == []
    assert counts() == before
    decide(draft=draft, ref=ref_of(draft, Kind.HAPPENING, 1), decision=Decision.ACCEPTED)
    save(draft)
    after = counts()
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {
        "Partnership": 1, "Entry": 1, "Source": 1, "Passage": 7,
    }  # fmt: skip
    assert Partnership.objects.get().stage == "acquainted"


def test_what_it_rests_on_follows_and_what_is_refused_stands_in_the_way():
    make_world()
    draft = make_draft()
    place, partner = ref_of(draft, Kind.PLACE), "institution-2"
    moved = decide(draft=draft, ref=place, decision=Decision.ACCEPTED)
    assert {each.ref for each in moved} == {place, "happening-1", partner}
    let_go = decide(draft=draft, ref=partner, decision=Decision.REFUSED)
    assert {each.ref for each in let_go} == {place, "happening-1", partner}
    with pytest.raises(NotReady, match="refused"):
        decide(draft=draft, ref="person-1", decision=Decision.ACCEPTED)


def test_a_person_writes_other_values():
    make_world()
    draft = make_draft()
    values = {**draft.proposals.get(ref="area-1").payload, "words": "service robots"}
    change(draft=draft, ref="area-1", values=values)
    assert draft.proposals.get(ref="area-1").decision == Decision.CHANGED
    save(draft)
    assert str(FocusArea.objects.get()) == "service robots"


def test_a_proposal_that_lacks_something_says_what():
    make_world()
    draft = make_draft()
    values = {**draft.proposals.get(ref="happening-1").payload, "when": ""}
    with pytest.raises(NotReady, match="when"):
        change(draft=draft, ref="happening-1", values=values)
    assert draft.proposals.get(ref="happening-1").decision == Decision.UNDECIDED


def test_the_certain_ones_at_once():
    make_world()
    draft = make_draft()
    accepted = {each.ref for each in accept_certain(draft=draft)}
    assert {"institution-2", "happening-1", "happening-2", "agreement-1"} <= accepted
    assert "area-1" not in accepted
    assert accept_certain(draft=draft) == []


def test_the_second_click_records_nothing():
    make_world()
    draft = make_draft()
    accept_all(draft)
    seen = draft.version
    record_draft(actor=ACTOR, draft=draft, version=seen)
    before = counts()
    with pytest.raises(Conflict):
        record_draft(actor=ACTOR, draft=draft, version=seen)
    assert counts() == before


def test_what_was_thrown_away_in_another_window_is_neither_decided_nor_saved():
    draft = make_draft(make_owner())
    accept_certain(draft=draft)
    undecided = draft.proposals.filter(decision=Decision.UNDECIDED)[0].ref
    before = counts()
    drop_draft(draft=Draft.objects.get(pk=draft.pk))
    assert decide(draft=draft, ref=undecided, decision=Decision.ACCEPTED) == []
    with pytest.raises(Conflict):
        save(draft)
    draft.refresh_from_db()
    with pytest.raises(Conflict):
        save(draft)
    assert counts() == before
    assert draft.state == DraftState.DROPPED


def test_the_same_text_again_offers_nothing_twice():
    make_world()
    owner = make_owner()
    draft = make_draft(owner)
    accept_all(draft)
    save(draft)
    again = make_draft(owner)
    assert [p.ref for p in again.proposals.all() if p.is_open] == []
    before = counts()
    accept_all(again)
    save(again)
    assert counts() == before


def test_the_rest_is_recorded_later_beside_what_stands():
    make_world()
    draft = make_draft()
    decide(draft=draft, ref="happening-1", decision=Decision.ACCEPTED)
    save(draft)
    for ref in ("place-1", "statement-1", "agreement-1", "person-1"):
        decide(draft=draft, ref=ref, decision=Decision.ACCEPTED)
    save(draft)
    assert Entry.objects.count() == 2
    assert [str(row) for row in Visit.objects.get().venue_rows.all()] == ["Wind Tunnel"]
    assert Statement.objects.get().entry.kind == "signing"
    assert Partnership.objects.get().stage == "agreed"


def test_one_failure_undoes_all_and_says_which():
    make_world()
    draft = make_draft()
    accept_all(draft)
    broken = draft.proposals.get(ref="figure-1")
    Proposal.objects.filter(pk=broken.pk).update(payload={**broken.payload, "when": "soon"})
    before, audited = counts(), AuditEntry.objects.count()
    with pytest.raises(CannotRecord) as failure:
        save(draft)
    assert failure.value.proposal.ref == "figure-1"
    assert (counts(), AuditEntry.objects.count()) == (before, audited)
    draft.refresh_from_db()
    assert draft.state == DraftState.OPEN
    assert draft.proposals.filter(decision=Decision.ACCEPTED).count() > 10
