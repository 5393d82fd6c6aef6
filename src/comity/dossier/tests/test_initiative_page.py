"""The page of an initiative, with what the timeline tells of it."""

import pytest
from django.urls import reverse

from comity.partners.tests.builders import ACTOR, make_initiative, make_partnership
from comity.shared.localized_text import LocalizedText
from comity.timeline.use_cases import record_entry

pytestmark = pytest.mark.django_db


def test_an_initiative_tells_what_happened_within_it(client, django_assert_max_num_queries):
    partnership, initiative = make_partnership(), make_initiative("Network")
    page = reverse("partners:initiative", args=[initiative.code])
    client.get(page)  # the menu's counts are kept a minute
    for number in range(3):
        record_entry(
            actor=ACTOR, kind="meeting", when=f"2024-0{number + 1}",
            title=LocalizedText.of(en=f"Round table {number}"), partnerships=[partnership],
            initiatives=[initiative],
        )  # fmt: skip
        with django_assert_max_num_queries(12 + 2):
            shown = client.get(page).content.decode()
        assert shown.count("Round table") == number + 1
