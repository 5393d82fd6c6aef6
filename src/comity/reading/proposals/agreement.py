"""The agreement that the text is about."""

from typing import TypedDict

from comity.agreements.models import Agreement
from comity.agreements.statuses import AgreementKind, AgreementStatus
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind

KINDS = {
    "mou": AgreementKind.MEMORANDUM,
    "cooperation_agreement": AgreementKind.FRAMEWORK,
    "exchange": AgreementKind.EXCHANGE,
    "double_degree": AgreementKind.DOUBLE_DEGREE,
    "joint_lab": AgreementKind.JOINT_LAB,
    "research": AgreementKind.RESEARCH,
}
STATUSES = {
    "signed": AgreementStatus.SIGNED,
    "renewed": AgreementStatus.RENEWED,
    "planned": AgreementStatus.DRAFT,
    "discussed": AgreementStatus.NEGOTIATING,
}
_SIGNED = (AgreementStatus.SIGNED, AgreementStatus.RENEWED)


class Values(TypedDict):
    """`partners` and `happening` are refs; `duration` is in the text's words."""

    kind: str
    status: str
    when: str
    duration: str
    partners: list[str]
    happening: str


def suggest(text: Text) -> None:
    """Suggest the agreement, with the parties and the signing it came from."""
    each = text.found.agreement
    if each is None:
        return
    status = STATUSES.get(each.status or "", AgreementStatus.DRAFT)
    signing = _signing(text, each.date or "")
    when = each.date or (signing.values["when"] if signing else "")
    partners = text.partners()
    values = Values(
        kind=KINDS.get(each.kind, AgreementKind.OTHER),
        status=status,
        when=when if status in _SIGNED else "",
        duration=each.duration or "",
        partners=partners,
        happening=signing.ref if signing and status in _SIGNED else "",
    )
    suggestion = Suggestion(
        Kind.AGREEMENT,
        dict(values),
        [each.span],
        certain=bool(partners and values["when"]),
    )
    if not partners:
        suggestion.reasons.append(why("no_partner"))
    if status in _SIGNED and not when:
        suggestion.reasons.append(why("no_date"))
    suggestion.known = _known(suggestion, text)
    text.add(suggestion)


def _signing(text: Text, when: str) -> Suggestion | None:
    for happening in text.of(Kind.HAPPENING):
        signed = {"signing", "renewal"} & set(happening.values["kinds"])
        if signed and when in {"", happening.values["when"]}:
            return happening
    return None


def _known(suggestion: Suggestion, text: Text) -> Agreement | None:
    if cited := text.cited("agreements.agreement", suggestion.spans):
        found: Agreement | None = Agreement.objects.filter(pk=cited).first()
        if found is not None:
            return found
    values = suggestion.values
    return known_agreement(text.partnership_ids(), values["kind"], values["when"])


def known_agreement(partnership_ids: list[int], kind: str, when: str) -> Agreement | None:
    """An agreement on record of the same kind and day of signing."""
    if not partnership_ids:
        return None
    found: Agreement | None = (
        Agreement.objects.filter(partnerships__in=partnership_ids, kind=kind, when=when)
        .order_by("id")
        .first()
    )
    return found
