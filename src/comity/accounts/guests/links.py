"""Making a link for a guest, making its address anew, taking it back."""

import datetime as dt

from django.utils import timezone

from comity import audit
from comity.accounts.guests.purposes import Purpose, Subject
from comity.accounts.guests.tokens import digest_of, new_token
from comity.accounts.models import GuestLink, User
from comity.audit import Actor, use_case
from comity.shared.records import claim_version


@use_case
def make_link(
    *,
    actor: Actor,
    made_by: User,
    purpose: Purpose,
    subject: Subject,
    name: str,
    email: str,
    language: str,
    days: int,
) -> tuple[GuestLink, str]:
    """The link and its token, which is told this once and not kept."""
    token = new_token()
    link = GuestLink.objects.create(
        purpose=purpose.name,
        record=purpose.record,
        record_id=subject.pk,
        name=name,
        email=email,
        language=language,
        digest=digest_of(token),
        expires_at=timezone.now() + dt.timedelta(days=days),
        made_by=made_by,
    )
    audit.record(actor, "make_link", link, after=audit.snapshot(link))
    return link, token


@use_case
def renew_link(*, actor: Actor, link: GuestLink, version: int, days: int) -> str:
    """Another token, good from now on; the old address dies. Raises Conflict."""
    before = audit.snapshot(link)
    claim_version(link, version)
    token = new_token()
    link.digest = digest_of(token)
    link.expires_at = timezone.now() + dt.timedelta(days=days)
    link.revoked_at = None
    link.save()
    audit.record(actor, "renew_link", link, before=before, after=audit.snapshot(link))
    return token


@use_case
def revoke_link(*, actor: Actor, link: GuestLink, version: int) -> None:
    """The address opens no more. Raises Conflict."""
    before = audit.snapshot(link)
    claim_version(link, version)
    link.revoked_at = timezone.now()
    link.save(update_fields=["revoked_at", "updated_at"])
    audit.record(actor, "revoke_link", link, before=before, after=audit.snapshot(link))
