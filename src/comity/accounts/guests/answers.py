"""A guest's answer: taken once, decided line by line, and erased with whom it tells of."""

from collections.abc import Mapping

from django.db.models import Q
from django.utils import timezone

from comity import audit
from comity.accounts.guests.purposes import ACCEPTED, Line, offered
from comity.accounts.models import GuestAnswer, GuestLink
from comity.audit import Actor, use_case
from comity.audit.use_cases import erase_personal
from comity.shared.records import claim_version

NAMELESS = "—"


class LinkOver(Exception):
    """The link was used, revoked or expired while the guest was writing."""


@use_case
def answer_link(*, actor: Actor, link: GuestLink, lines: list[Line], way: str) -> GuestAnswer:
    """Keep what the guest proposes; the link is used up. Raises LinkOver.

    With no lines the guest says that all is right: nothing is left to decide.
    """
    now = timezone.now()
    # One statement decides who was first: a link is answered once, however often it is sent.
    taken = GuestLink.objects.filter(pk=link.pk, answered_at=None)
    if way == GuestAnswer.Way.LINK:
        taken = taken.filter(revoked_at=None, expires_at__gt=now, digest=link.digest)
    if not taken.update(answered_at=now, version=link.version + 1, updated_at=now):
        raise LinkOver
    link.answered_at, link.version = now, link.version + 1
    answer = GuestAnswer.objects.create(
        link=link,
        way=way,
        lines=lines,
        about="\n".join(dict.fromkeys(line["about"] for line in lines)),
        decided_at=None if lines else now,
    )
    audit.record(actor, "answer", answer, after=audit.snapshot(answer))
    return answer


@use_case
def decide_answer(
    *,
    actor: Actor,
    answer: GuestAnswer,
    version: int,
    decisions: Mapping[int, str],
    versions: Mapping[int, int],
) -> bool:
    """Write the accepted lines into the record; says whether all are decided now.

    `decisions` and `versions` go by the line's place; a line that is not named stays open. Raises
    Conflict when the answer or what it changes was saved meanwhile.
    """
    before = audit.snapshot(answer)
    claim_version(answer, version)
    fresh = [place for place in decisions if not answer.lines[place]["decision"]]
    accepted = [
        (answer.lines[place], versions.get(place, 0))
        for place in sorted(fresh)
        if decisions[place] == ACCEPTED
    ]
    offered()[answer.link.purpose].accept(actor, answer.link.record_id, accepted)
    answer.lines = [
        {**line, "decision": decisions[place]} if place in fresh else line
        for place, line in enumerate(answer.lines)
    ]
    over = all(line["decision"] for line in answer.lines)
    answer.decided_at = timezone.now() if over else None
    answer.save()
    audit.record(actor, "decide", answer, before=before, after=audit.snapshot(answer))
    return over


@use_case
def erase_known(*, actor: Actor, code: str, names: list[str], emails: list[str]) -> None:
    """Forget a person: the lines that tell of them (`code`), and links made for them.

    A link is theirs by one of the `emails` or `names`; what they sent is kept without who sent it.
    """
    links = list(GuestLink.all_objects.filter(Q(name__in=names) | Q(email__in=emails)))
    for answer in GuestAnswer.all_objects.filter(Q(about__contains=code) | Q(link__in=links)):
        kept = [line for line in answer.lines if line["about"] != code]
        answer.about = "\n".join(dict.fromkeys(line["about"] for line in kept))
        if answer.decided_at is None and all(line["decision"] for line in kept):
            answer.decided_at = timezone.now()
        erase_personal(
            actor=actor, record=answer, version=answer.version, replacements={"lines": kept}
        )
    for link in links:
        link.revoked_at = link.revoked_at or timezone.now()
        erase_personal(
            actor=actor,
            record=link,
            version=link.version,
            replacements={"name": NAMELESS, "email": ""},
        )
