"""Kinds of agreements, and the moves between their statuses."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from comity.shared.transitions import TransitionTable, moves
from comity.ui.status import Status


class AgreementKind(TextChoices):
    """What sort of text it is."""

    MEMORANDUM = "memorandum", pgettext_lazy("agreement", "Memorandum")
    FRAMEWORK = "framework", pgettext_lazy("agreement", "Cooperation agreement")
    IMPLEMENTING = "implementing", pgettext_lazy("agreement", "Implementing agreement")
    EXCHANGE = "exchange", pgettext_lazy("agreement", "Exchange agreement")
    DOUBLE_DEGREE = "double_degree", pgettext_lazy("agreement", "Double degree agreement")
    JOINT_LAB = "joint_lab", pgettext_lazy("agreement", "Joint laboratory agreement")
    RESEARCH = "research", pgettext_lazy("agreement", "Research agreement")
    ANNEX = "annex", pgettext_lazy("agreement", "Annex")
    AMENDMENT = "amendment", pgettext_lazy("agreement", "Amendment")
    OTHER = "other", pgettext_lazy("agreement", "Other agreement")


class AgreementStatus(TextChoices):
    """Where an agreement stands on its way from a draft to the archive."""

    DRAFT = "draft", pgettext_lazy("agreement", "Draft")
    NEGOTIATING = "negotiating", pgettext_lazy("agreement", "Negotiating")
    IN_APPROVAL = "in_approval", pgettext_lazy("agreement", "In approval")
    APPROVED = "approved", pgettext_lazy("agreement", "Approved")
    AWAITING_SIGNATURES = "awaiting_signatures", pgettext_lazy("agreement", "Awaiting signatures")
    SIGNED = "signed", pgettext_lazy("agreement", "Signed")
    IN_FORCE = "in_force", pgettext_lazy("agreement", "In force")
    EXPIRING = "expiring", pgettext_lazy("agreement", "Expiring")
    RENEWED = "renewed", pgettext_lazy("agreement", "Renewed")
    EXPIRED = "expired", pgettext_lazy("agreement", "Expired")
    TERMINATED = "terminated", pgettext_lazy("agreement", "Terminated")
    ARCHIVED = "archived", pgettext_lazy("agreement", "Archived")


_A = AgreementStatus
_RIGHT = "agreements.change_status"

# An agreement counts as in force in these statuses.
IN_FORCE = (_A.IN_FORCE, _A.EXPIRING, _A.RENEWED)
# Not yet in force, on the way there; and what is over.
IN_WORK = (
    _A.DRAFT,
    _A.NEGOTIATING,
    _A.IN_APPROVAL,
    _A.APPROVED,
    _A.AWAITING_SIGNATURES,
    _A.SIGNED,
)
ENDED = (_A.EXPIRED, _A.TERMINATED, _A.ARCHIVED)

# How each is shown everywhere.
SIGNS: dict[str, Status] = {
    _A.DRAFT: Status(_A.DRAFT.label, "ring", "grey"),
    _A.NEGOTIATING: Status(_A.NEGOTIATING.label, "half", "amber"),
    _A.IN_APPROVAL: Status(_A.IN_APPROVAL.label, "half", "blue"),
    _A.APPROVED: Status(_A.APPROVED.label, "half", "green"),
    _A.AWAITING_SIGNATURES: Status(_A.AWAITING_SIGNATURES.label, "half", "amber"),
    _A.SIGNED: Status(_A.SIGNED.label, "half", "green"),
    _A.IN_FORCE: Status(_A.IN_FORCE.label, "full", "green"),
    _A.EXPIRING: Status(_A.EXPIRING.label, "full", "amber"),
    _A.RENEWED: Status(_A.RENEWED.label, "full", "green"),
    _A.EXPIRED: Status(_A.EXPIRED.label, "full", "grey"),
    _A.TERMINATED: Status(_A.TERMINATED.label, "full", "red"),
    _A.ARCHIVED: Status(_A.ARCHIVED.label, "full", "grey"),
}

# A verb of the table as its button says it.
VERBS = {
    "negotiate": pgettext_lazy("agreement, do", "Back to negotiation"),
    "submit": pgettext_lazy("agreement, do", "Send for approval"),
    "approve": pgettext_lazy("agreement, do", "Approve"),
    "prepare_signing": pgettext_lazy("agreement, do", "Send to signature"),
    "sign": pgettext_lazy("agreement, do", "Signed by all"),
    "take_effect": pgettext_lazy("agreement, do", "Put in force"),
    "near_end": pgettext_lazy("agreement, do", "Mark as expiring"),
    "renew": pgettext_lazy("agreement, do", "Renew"),
    "expire": pgettext_lazy("agreement, do", "Mark as expired"),
    "terminate": pgettext_lazy("agreement, do", "Terminate"),
    "archive": pgettext_lazy("agreement, do", "Archive"),
}

# Moves that are asked for a reason.
NEED_REASON = frozenset({_A.NEGOTIATING, _A.TERMINATED})

AGREEMENT_MOVES = TransitionTable(
    [
        *moves("negotiate", _RIGHT, [_A.DRAFT, _A.IN_APPROVAL, _A.APPROVED], _A.NEGOTIATING),
        *moves("submit", _RIGHT, [_A.DRAFT, _A.NEGOTIATING], _A.IN_APPROVAL),
        *moves("approve", _RIGHT, [_A.IN_APPROVAL], _A.APPROVED),
        *moves("prepare_signing", _RIGHT, [_A.APPROVED], _A.AWAITING_SIGNATURES),
        *moves(
            "sign",
            _RIGHT,
            [_A.DRAFT, _A.NEGOTIATING, _A.APPROVED, _A.AWAITING_SIGNATURES],
            _A.SIGNED,
        ),
        *moves("take_effect", _RIGHT, [_A.SIGNED], _A.IN_FORCE),
        *moves("near_end", _RIGHT, [_A.IN_FORCE, _A.RENEWED], _A.EXPIRING),
        *moves("renew", _RIGHT, [_A.IN_FORCE, _A.EXPIRING, _A.EXPIRED], _A.RENEWED),
        *moves("expire", _RIGHT, [_A.SIGNED, _A.IN_FORCE, _A.EXPIRING, _A.RENEWED], _A.EXPIRED),
        *moves(
            "terminate", _RIGHT, [_A.SIGNED, _A.IN_FORCE, _A.EXPIRING, _A.RENEWED], _A.TERMINATED
        ),
        *moves(
            "archive",
            _RIGHT,
            [_A.DRAFT, _A.NEGOTIATING, _A.EXPIRED, _A.TERMINATED],
            _A.ARCHIVED,
        ),
    ]
)
