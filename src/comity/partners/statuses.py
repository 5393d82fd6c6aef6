"""Kinds and stages of what partners are made of, and the moves between stages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.shared.transitions import TransitionTable, moves
from comity.ui.status import Status


class Stage(TextChoices):
    """How far a partnership has come."""

    PROSPECT = "prospect", pgettext_lazy("stage", "Prospect")
    ACQUAINTED = "acquainted", pgettext_lazy("stage", "Acquainted")
    EXPLORING = "exploring", pgettext_lazy("stage", "Exploring")
    AGREED = "agreed", pgettext_lazy("stage", "Agreed")
    ACTIVE = "active", pgettext_lazy("stage", "Active")
    DORMANT = "dormant", pgettext_lazy("stage", "Dormant")
    ENDED = "ended", pgettext_lazy("stage", "Ended")


_S = Stage
SIGNS: dict[str, Status] = {
    _S.PROSPECT: Status(_S.PROSPECT.label, "ring", "grey"),
    _S.ACQUAINTED: Status(_S.ACQUAINTED.label, "ring", "grey"),
    _S.EXPLORING: Status(_S.EXPLORING.label, "ring", "amber"),
    _S.AGREED: Status(_S.AGREED.label, "half", "green"),
    _S.ACTIVE: Status(_S.ACTIVE.label, "full", "green"),
    _S.DORMANT: Status(_S.DORMANT.label, "full", "grey"),
    _S.ENDED: Status(_S.ENDED.label, "full", "grey"),
}
_RIGHT = "partners.change_stage"

STAGE_MOVES = TransitionTable(
    [
        *moves("meet", _RIGHT, [_S.PROSPECT, _S.ENDED], _S.ACQUAINTED),
        *moves("explore", _RIGHT, [_S.PROSPECT, _S.ACQUAINTED, _S.DORMANT, _S.ENDED], _S.EXPLORING),
        *moves(
            "agree",
            _RIGHT,
            [_S.PROSPECT, _S.ACQUAINTED, _S.EXPLORING, _S.ACTIVE, _S.DORMANT, _S.ENDED],
            _S.AGREED,
        ),
        *moves("begin", _RIGHT, [_S.EXPLORING, _S.AGREED, _S.DORMANT], _S.ACTIVE),
        *moves("rest", _RIGHT, [_S.ACQUAINTED, _S.EXPLORING, _S.AGREED, _S.ACTIVE], _S.DORMANT),
        *moves(
            "end",
            _RIGHT,
            [_S.PROSPECT, _S.ACQUAINTED, _S.EXPLORING, _S.AGREED, _S.ACTIVE, _S.DORMANT],
            _S.ENDED,
        ),
    ]
)


class Tier(TextChoices):
    """How much weight the office gives a partnership."""

    STRATEGIC = "strategic", pgettext_lazy("tier", "Strategic")
    PRIORITY = "priority", pgettext_lazy("tier", "Priority")
    REGULAR = "regular", pgettext_lazy("tier", "Regular")


class NoteClass(TextChoices):
    """Who a note about a partner is for; whoever wrote it reads it, too."""

    OFFICE = "office", pgettext_lazy("a note for", "The office")
    LEADERSHIP = "leadership", pgettext_lazy("a note for", "Leadership and officers")
    OWNER = "owner", pgettext_lazy("a note for", "The owner, the deputy and administrators")


class TitleKind(TextChoices):
    """What a person may carry beside a post."""

    DEGREE = "degree", _("Degree")
    ACADEMIC_TITLE = "academic_title", _("Academic title")
    MEMBERSHIP = "membership", _("Membership")
    HONOUR = "honour", _("Honour")


class AddressedAs(TextChoices):
    """How a person wants to be addressed where a language tells men and women apart."""

    HE = "he", pgettext_lazy("addressed as", "Mr")
    SHE = "she", pgettext_lazy("addressed as", "Ms")


class ContactKind(TextChoices):
    """By what somebody is reached."""

    EMAIL = "email", pgettext_lazy("kind of contact", "Email")
    PHONE = "phone", pgettext_lazy("kind of contact", "Telephone")
    MOBILE = "mobile", pgettext_lazy("kind of contact", "Mobile telephone")
    POST = "post", pgettext_lazy("kind of contact", "Postal address")
    WECHAT = "wechat", pgettext_lazy("kind of contact", "WeChat")
    TELEGRAM = "telegram", pgettext_lazy("kind of contact", "Telegram")
    WHATSAPP = "whatsapp", pgettext_lazy("kind of contact", "WhatsApp")
    OTHER = "other", pgettext_lazy("kind of contact", "Other")


class ConsentKind(TextChoices):
    """What a person is asked for."""

    CONTACT = "contact", pgettext_lazy("consent", "That we keep their contact data")
    PICTURES = "pictures", pgettext_lazy("consent", "That pictures of them are taken and shown")


class InitiativeLevel(TextChoices):
    """Who stands behind an initiative."""

    STATES = "states", _("States")
    MINISTRY = "ministry", _("Ministry")
    REGION = "region", _("Region")
    NETWORK = "network", _("Network")
    UNIVERSITY = "university", _("University")


class OfficeKind(TextChoices):
    """What home runs abroad."""

    REPRESENTATIVE = "representative", _("Representative office")
    INTERNATIONAL = "international", _("International office")
    JOINT_CENTRE = "joint_centre", _("Joint centre")
