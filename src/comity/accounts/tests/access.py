"""Who may open the pages about accounts."""

from django.utils import timezone

from comity.accounts.models import SavedList, User
from comity.shared.records import new_code
from comity.shared.tests.matrix import (
    ANYBODY,
    INSIDERS,
    SIGNED_IN,
    SUPERUSERS,
    Prefix,
    Row,
    roles,
)

ADMINISTRATORS = roles("administrator")


def somebody():
    return {"code": User.objects.create_user("some@example.edu", "x", name="Somebody").code}


def a_list_of_somebodys(*, dropped=False):
    owner = User.objects.create_user(f"list-{new_code()}@example.edu", "x", name="Keeper")
    saved = SavedList.objects.create(owner=owner, place="partners:list", name="China", shared=True)
    if dropped:
        SavedList.objects.filter(pk=saved.pk).update(deleted_at=timezone.now())
    return {"code": saved.code}


rows = [
    Row("accounts:saved_lists", get=INSIDERS),
    Row("accounts:save_list", post=INSIDERS),
    # Only whoever saved a list changes it: none of these people did.
    Row("accounts:edit_list", post=SUPERUSERS, sample=a_list_of_somebodys),
    Row("accounts:drop_list", post=SUPERUSERS, sample=a_list_of_somebodys),
    Row(
        "accounts:bring_back_list",
        post=SUPERUSERS,
        sample=lambda: a_list_of_somebodys(dropped=True),
    ),
    Row("accounts:profile", get=SIGNED_IN, post=SIGNED_IN),
    Row("accounts:people", get=ADMINISTRATORS),
    Row("accounts:add", get=ADMINISTRATORS, post=ADMINISTRATORS),
    Row("accounts:edit", get=ADMINISTRATORS, post=ADMINISTRATORS, sample=somebody),
    Row(
        "accounts:invite",
        post=ADMINISTRATORS,
        sample=lambda: {"code": User.objects.get(email="some@example.edu").code},
    ),
    Row(
        "accounts:reset_factors",
        post=ADMINISTRATORS,
        sample=lambda: {"code": User.objects.get(email="some@example.edu").code},
    ),
    Row("mfa_index", get=SIGNED_IN),
    Row("end_other_sessions", post=SIGNED_IN),
    # Only one's own sessions, and there is none of this number.
    Row("end_session", sample=lambda: {"number": 1}),
    Prefix(
        "accounts/",
        [
            # None is set: there is no such log-in.
            Row("/accounts/oidc/university/login/"),
            Row("/accounts/code/", get=SIGNED_IN, post=SIGNED_IN),
            Row("/accounts/again/", get=SIGNED_IN, post=SIGNED_IN),
            Row("/accounts/security/app/", get=SIGNED_IN, post=SIGNED_IN),
            Row("/accounts/security/passkeys/add/", get=SIGNED_IN, post=SIGNED_IN),
            Row("/accounts/security/codes/new/", get=SIGNED_IN, post=SIGNED_IN),
            Row("/accounts/password/reset/", get=ANYBODY, post=ANYBODY),
            Row("/accounts/password/change/", get=SIGNED_IN, post=SIGNED_IN),
        ],
    ),
]
