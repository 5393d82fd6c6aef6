"""Columns kept for lists agree with their origin."""

import datetime as dt

import pytest

from comity.partners.checks import problems
from comity.partners.models import Partnership
from comity.partners.tests.builders import make_partnership

pytestmark = pytest.mark.django_db


def test_a_column_that_was_changed_behind_the_use_cases_is_found():
    kept = make_partnership("Jiangsu University")
    assert list(problems()) == []
    Partnership.objects.update(sort_ru="x", stage="active", next_due=dt.date(2030, 1, 1))
    said = list(problems())
    assert len(said) == 3
    assert all(kept.code in one for one in said)
