"""A small university from the same seed: the same each time, and sound."""

import datetime as dt
import hashlib

import pytest
from django.db import transaction

from comity.agreements.checks import problems as agreement_problems
from comity.agreements.models import Agreement
from comity.audit import Actor
from comity.demo.furnish import furnish
from comity.demo.large import enlarge
from comity.demo.words import load
from comity.institutions.models import Institution, InstitutionName
from comity.institutions.registry.shipped import shipped
from comity.partners.checks import problems as partner_problems
from comity.partners.models import Partnership, Person
from comity.timeline.checks import problems as timeline_problems
from comity.timeline.models import Commitment, Entry
from comity.visits.models import Visit

ACTOR = Actor(user_id=None, label="a test")
TODAY = dt.date(2026, 3, 2)
PARTNERS = 20


@pytest.fixture
def institutions(db):
    """Home, the first partners of the file, and a few more."""
    office = load("office")
    wanted = {one["ror"] for one in load("partners")[:PARTNERS]}
    wanted |= {office["home"]["ror"], office["story_partner"]["ror"]}
    extra = 30
    for record in shipped():
        if record.ror not in wanted and extra <= 0:
            continue
        extra -= record.ror not in wanted
        wanted.discard(record.ror)
        institution = Institution.objects.create(
            ror=record.ror, country=record.country, subdivision=record.subdivision, city=record.city
        )
        names = [
            InstitutionName(
                institution=institution, value=n.value, language=n.language, kind=n.kind
            )
            for n in record.names
        ]
        InstitutionName.objects.bulk_create(names)
        institution.display = {
            "original": "en",
            "texts": {name.language or "en": name.value for name in reversed(names)},
        }
        institution.save()
        if not wanted and extra <= 0:
            break


def content():
    digest = hashlib.sha256()
    for model, columns in {
        Partnership: ("code", "names", "stage", "stage_since", "last_when", "next_due"),
        Person: ("code", "names"),
        Entry: ("code", "kind", "when", "title", "outcome"),
        Agreement: ("code", "status", "title", "in_force_until"),
        Visit: ("code", "status", "when", "title"),
        Commitment: ("code", "status", "due", "words"),
    }.items():
        for row in model.objects.order_by("code").values_list(*columns):
            digest.update(repr(row).encode())
    return digest.hexdigest()


def made(**options):
    """The content of a university that is gone again afterwards."""
    with transaction.atomic():
        furnish(actor=ACTOR, today=TODAY, limit=PARTNERS, **options)
        found = content()
        transaction.set_rollback(True)
    return found


def test_same_seed_same_university(institutions):
    first = made()
    assert made() == first
    assert made(seed=7) != first


def test_sound(institutions):
    furnish(actor=ACTOR, today=TODAY, limit=PARTNERS)
    assert Partnership.objects.count() == PARTNERS
    assert not Entry.objects.filter(earliest__gt=TODAY).exists()
    for row in Partnership.objects.all():
        assert row.names.texts.keys() >= {"en", "ru", "zh"}
    enlarge(actor=ACTOR, today=TODAY, say=str, partnerships=40, entries=Entry.objects.count() + 50)
    assert Partnership.objects.count() == 40
    for problems in (partner_problems, timeline_problems, agreement_problems):
        assert list(problems()) == []


def test_every_piece_is_there_in_three_languages():
    def pieces(value):
        if isinstance(value, dict):
            if {"en", "ru"} & value.keys() and "family" not in value:
                yield value
            else:
                for inner in value.values():
                    yield from pieces(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from pieces(inner)

    for name in (
        "partners",
        "areas",
        "steps",
        "promises",
        "agreements",
        "activities",
        "visits",
        "quotes",
    ):
        found = list(pieces(load(name)))
        assert found
        assert [piece for piece in found if not {"en", "ru", "zh"} <= piece.keys()] == []
