"""Note what a person agreed to, and that they took it back."""

from comity import audit
from comity.audit import Actor, use_case
from comity.partners.models import Consent, Person
from comity.shared.records import claim_version


@use_case
def record_consent(
    *, actor: Actor, person: Person, kind: str, given: str, how: str = "", withdrawn: str = ""
) -> Consent:
    """To what, when and how; dates are EDTF."""
    made = Consent.objects.create(
        person=person, kind=kind, given=given, how=how, withdrawn=withdrawn
    )
    audit.record(actor, "record_consent", made, after=audit.snapshot(made))
    return made


@use_case
def edit_consent(
    *,
    actor: Actor,
    consent: Consent,
    version: int,
    kind: str,
    given: str,
    how: str,
    withdrawn: str,
) -> Consent:
    """Save it as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(consent, version)
    before = audit.snapshot(consent)
    consent.kind, consent.given = kind, given
    consent.how, consent.withdrawn = how, withdrawn
    consent.save()
    audit.record(actor, "edit_consent", consent, before=before, after=audit.snapshot(consent))
    return consent
