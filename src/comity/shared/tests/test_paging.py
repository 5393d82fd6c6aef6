import base64
import json

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType

from comity.shared.paging import Order, page

BY_NAME = Order("model")


@pytest.fixture
def rows(db):
    ContentType.objects.bulk_create(
        ContentType(app_label="shared", model=name) for name in "abcdefg"
    )
    return ContentType.objects.filter(app_label="shared")


def names(found):
    return "".join(row.model for row in found.rows)


@pytest.mark.parametrize(
    ("order", "forward"), [(BY_NAME, "abcdefg"), (Order("model", descending=True), "gfedcba")]
)
def test_there_and_back_again(rows, order, forward):
    first = page(rows, order=order, cursor="", size=3)
    second = page(rows, order=order, cursor=first.later, size=3)
    third = page(rows, order=order, cursor=second.later, size=3)
    back = page(rows, order=order, cursor=third.earlier, size=3)
    assert [names(found) for found in (first, second, third, back)] == [
        forward[:3], forward[3:6], forward[6:], forward[3:6],
    ]  # fmt: skip
    assert (first.earlier, third.later) == ("", "")


def test_one_query(rows, django_assert_num_queries):
    with django_assert_num_queries(1):
        page(rows, order=BY_NAME, cursor="", size=3)


@pytest.mark.parametrize(
    "packed",
    ["[]", "null", '["later","\\u0000",1]', '["later","\\ud800",1]', '["later","a",-1]', "{"],
)
def test_a_hostile_cursor_means_the_first_page(rows, packed):
    cursor = base64.urlsafe_b64encode(packed.encode()).decode()
    assert names(page(rows, order=BY_NAME, cursor=cursor, size=3)) == "abc"
    assert names(page(rows, order=BY_NAME, cursor="é!" + cursor, size=3)) == "abc"


@pytest.mark.parametrize(
    ("model", "column", "key"),
    [
        ("jobs.Task", "id", "x"),
        ("jobs.Task", "id", "9" * 5000),
        ("jobs.Task", "created_at", "99999-01-01"),
        ("accounts.User", "last_login", "-0001-01-01"),
    ],
)
def test_a_cursor_of_another_list_means_the_first_page(db, model, column, key):
    cursor = base64.urlsafe_b64encode(json.dumps(["later", key, 1]).encode()).decode()
    everything = apps.get_model(model).objects.all()
    assert page(everything, order=Order(column), cursor=cursor, size=3).rows == []
