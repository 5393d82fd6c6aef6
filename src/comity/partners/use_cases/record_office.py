"""Enter or change an office of home's abroad."""

from collections.abc import Iterable

from comity import audit
from comity.audit import Actor, use_case
from comity.institutions.models import Institution
from comity.partners.models import OfficeAbroad, Position
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version


@use_case
def record_office(
    *,
    actor: Actor,
    kind: str,
    name: LocalizedText,
    country: str,
    opened: str,
    subdivision: str = "",
    place: LocalizedText | None = None,
    host: Institution | None = None,
    host_words: LocalizedText | None = None,
    supporter: Institution | None = None,
    supporter_words: LocalizedText | None = None,
    closed: str = "",
    posts: Iterable[Position] = (),
) -> OfficeAbroad:
    """Host and supporter are institutions where they are known as such, words otherwise.

    `posts` are those of the people who work there.
    """
    office = OfficeAbroad(
        kind=kind,
        name=name,
        country=country,
        subdivision=subdivision,
        place=place or LocalizedText(),
        host=host,
        host_words=host_words or LocalizedText(),
        supporter=supporter,
        supporter_words=supporter_words or LocalizedText(),
        closed=closed,
    )
    office.set_when(opened)
    office.save()
    office.posts.set(posts)
    audit.record(actor, "record_office", office, after=_snapshot(office))
    return office


@use_case
def edit_office(
    *,
    actor: Actor,
    office: OfficeAbroad,
    version: int,
    kind: str,
    name: LocalizedText,
    country: str,
    subdivision: str,
    opened: str,
    closed: str,
    place: LocalizedText,
    host: Institution | None,
    host_words: LocalizedText,
    supporter: Institution | None,
    supporter_words: LocalizedText,
    posts: Iterable[Position],
) -> OfficeAbroad:
    """Save the form as the person saw it; raises Conflict when somebody saved meanwhile."""
    claim_version(office, version)
    before = _snapshot(office)
    office.kind = kind
    office.name = name
    office.country = country
    office.subdivision = subdivision
    office.closed = closed
    office.place = place
    office.host = host
    office.host_words = host_words
    office.supporter = supporter
    office.supporter_words = supporter_words
    office.set_when(opened)
    office.save()
    office.posts.set(posts)
    audit.record(actor, "edit_office", office, before=before, after=_snapshot(office))
    return office


def _snapshot(office: OfficeAbroad) -> dict[str, object]:
    posts = sorted(office.posts.values_list("pk", flat=True))
    return audit.snapshot(office) | {"posts": posts}
