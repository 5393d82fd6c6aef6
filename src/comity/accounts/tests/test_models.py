import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError

from comity.accounts.models import User
from comity.accounts.roles import Role
from comity.accounts.rules import has_role
from comity.shared.permissions import add_perm


@pytest.mark.django_db
def test_a_permission_is_a_rule_asked_without_a_query(django_assert_num_queries):
    officer = User.objects.create_user("o@example.edu", "x", name="O", roles=["officer"])
    root = User.objects.create_superuser("r@example.edu", "x", name="R")
    add_perm("tests.sign", lambda user, record: has_role(user, "officer") and record == "ours")
    try:
        with django_assert_num_queries(0):
            assert officer.has_perm("tests.sign", "ours")
            assert not officer.has_perm("tests.sign", "theirs")
            assert not officer.has_perm("accounts.manage_people")
            assert not officer.has_perm("tests.nobody_wrote_this_rule")
            assert root.has_perm("tests.nobody_wrote_this_rule")
            root.is_active = False
            assert not root.has_perm("tests.sign", "ours")
    finally:
        from rules import remove_perm

        remove_perm("tests.sign")


def test_roles():
    person = User(email="a@example.edu", roles=["viewer", "press"])
    assert has_role(person, Role.PRESS, Role.OFFICER)
    assert not has_role(person, Role.OFFICER)
    assert not has_role(AnonymousUser(), *Role.values)


@pytest.mark.django_db
def test_an_email_is_one_account_however_it_is_typed():
    User.objects.create_user(" Anna@Example.EDU ", "x", name="Anna")
    assert User.objects.get_by_natural_key("ANNA@example.edu ").name == "Anna"


@pytest.mark.parametrize(
    ("field", "value"), [("roles", ["king"]), ("roles", "officer"), ("time_zone", "Mars/Olympus")]
)
def test_what_does_not_exist_is_refused(field, value):
    person = User(email="a@example.edu", name="A", password="x", **{field: value})
    with pytest.raises(ValidationError) as refused:
        person.clean_fields()
    assert list(refused.value.message_dict) == [field]
