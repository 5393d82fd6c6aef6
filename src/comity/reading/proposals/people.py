"""People with a post in an institution concerned."""

import re
from collections.abc import Iterable
from typing import TypedDict

from comity.partners.models import Person, Position
from comity.reading import found
from comity.reading.proposals.alike import names_agree
from comity.reading.proposals.suggestion import Suggestion, Text, why
from comity.reading.statuses import Kind
from comity.shared.folding import fold, has_han

_HEAD = re.compile(
    r"^(?:the\s+)?(?:rector|president|chancellor|vice-chancellor(?=\s*$)|principal)\b"
    r"|^(?:и\.\s?о\.\s*)?(?:ректор|президент)\w*\b|^(?:大学)?(?:校长|院长)",
    re.IGNORECASE,
)
# A Russian post as the sentence bends it: 'с ректором' is about the 'ректор'.
_BENT = re.compile(
    r"^((?:про)?ректор|директор|(?:вице-)?президент|декан|профессор|начальник)(?:а|у|ом|е)\b"
    r"|^(заместител|руководител|председател)(?:я|ю|ем|е)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|at|in)\s+(?:the\s+)?|\s*,\s*", re.IGNORECASE)


class Values(TypedDict):
    """`code` is that of the person on record; `institution` the ref of a proposal."""

    name: str
    language: str
    spellings: list[str]
    title: str
    institution: str
    heads: bool
    code: str


def suggest(text: Text) -> None:
    """Suggest each post; heads of state and the like are nobody's people."""
    there = _on_record(text)
    for each in text.found.people:
        institution = text.institution_ref(each.institution)
        if not each.concerned or not institution or not each.role:
            continue
        text.add(_suggestion(each, institution, text, there.get(institution, [])))


def _suggestion(
    each: found.Person, institution: str, text: Text, there: list[Position]
) -> Suggestion:
    spellings = [one for one in dict.fromkeys(each.spellings) if one != each.name]
    title = _title(each.role or "", text)
    spans = [each.span, *(span for span in each.mentions if span != each.span)]
    values = Values(
        name=each.name,
        language=text.language,
        spellings=spellings,
        title=title,
        institution=institution,
        heads=bool(_HEAD.search(title)),
        code="",
    )
    suggestion = Suggestion(
        Kind.PERSON,
        dict(values),
        spans,
        certain=not spellings and institution in text.institutions,
    )
    if spellings:
        suggestion.reasons.append(why("spelt", names=[each.name, *spellings]))
    _compare(suggestion, [each.name, *spellings], there)
    return suggestion


def _compare(suggestion: Suggestion, names: list[str], there: list[Position]) -> None:
    for position in there:
        if not any(names_agree(name, known) for name in names for known in _names(position.person)):
            continue
        suggestion.values["code"] = position.person.code
        if same_post(position, suggestion.values["title"], heads=suggestion.values["heads"]):
            suggestion.known = position.person
            return
    if suggestion.values["code"]:
        person = next(x.person for x in there if x.person.code == suggestion.values["code"])
        suggestion.reasons.append(why("known_as", name=str(person)))


def same_post(position: Position, title: str, *, heads: bool) -> bool:
    """Whether the two are one post: the same words, or both head the institution."""
    words = {fold(each) for each in position.title.texts.values()}
    return fold(title) in words or (heads and position.heads and position.unit_id is None)


def _names(person: Person) -> Iterable[str]:
    return [row.full for row in person.name_rows.all()]


def _on_record(text: Text) -> dict[str, list[Position]]:
    """Institution's ref -> the posts that somebody holds there."""
    refs = {institution.pk: ref for ref, institution in text.institutions.items()}
    rows = (
        Position.objects.filter(institution__in=refs, person__deleted_at=None, until="")
        .select_related("person")
        .prefetch_related("person__name_rows")
        .order_by("id")
    )
    by_ref: dict[str, list[Position]] = {}
    for position in rows:
        by_ref.setdefault(refs[position.institution_id], []).append(position)
    return by_ref


def _title(role: str, text: Text) -> str:
    """The post alone, as it is called: 'ректором СПбПУ, академик РАН' is 'ректор' there."""
    post = _without_institution(role, text)
    return _BENT.sub(lambda found: found[1] or f"{found[2]}ь", post)


def _without_institution(role: str, text: Text) -> str:
    role, _comma, beside = role.partition(", ")
    if beside and not text.institution_ref(beside):
        beside = ""  # a degree or a membership, no part of the post
    first, *rest = _OF.split(role, maxsplit=1)
    rest = rest or ([beside] if beside else [])
    if rest and text.institution_ref(rest[0]):
        return first.strip()
    for wording in sorted(text.refs, key=len, reverse=True):
        if has_han(wording) and role.startswith(wording) and role != wording:
            return role.removeprefix(wording).strip()
        if len(wording) > 2 and fold(role).endswith(f" {wording}"):  # noqa: PLR2004
            words = role.split()
            return " ".join(words[: len(words) - len(wording.split())]).strip(" ,")
    return role.strip()
