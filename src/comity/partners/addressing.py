"""How a letter to a person begins: proposed from name, title and rank, never guessed.

Where nobody said whether the person is addressed as a man or a woman, and no Russian patronymic
says it, the neutral form is proposed. What a person wrote into `salutation` goes before all this.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from comity.partners.models import Person, PersonName, Position
from comity.partners.statuses import AddressedAs, TitleKind
from comity.shared.localized_text import LocalizedText

LANGUAGES = ("en", "ru", "zh")
_PROFESSOR = ("professor", "профессор", "教授")
_DOCTOR = ("doctor", "ph.d", "phd", "dr.", "доктор", "кандидат", "博士")
_CHINESE_HEADS = ("校长", "院长", "书记", "主任", "所长")
_HE, _SHE = AddressedAs.HE.value, AddressedAs.SHE.value
_MALE, _FEMALE = ("ич",), ("вна", "чна", "шна")


@dataclass(frozen=True, slots=True)
class Bearer:
    """What a salutation is made from."""

    names: dict[str, "NameParts"]
    professor: bool = False
    doctor: bool = False
    addressed_as: str = ""
    head: str = ""  # of the post in Chinese that is said with the family name: 校长


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in one language as far as its parts are known."""

    full: str
    family: str = ""
    given: str = ""
    patronymic: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """How a letter in one language begins; `proposed` until somebody writes it down."""

    language: str
    words: str
    proposed: bool


def addresses(person: Person, posts: Iterable[Position] = ()) -> list[Address]:
    """For each of the tool's languages in which something can be said."""
    own, made = person.salutation.texts, proposals(bearer(person, posts))
    said = [
        Address(tag, own.get(tag) or made.get(tag, ""), proposed=tag not in own)
        for tag in dict.fromkeys((*LANGUAGES, *own))
    ]
    return [one for one in said if one.words]


def bearer(person: Person, posts: Iterable[Position] = ()) -> Bearer:
    """From the record: names and titles are read, so prefetch them."""
    heads = [post.title.texts.get("zh", "") for post in posts if post.heads]
    return bearer_of(person.name_rows.all(), person.titles.all(), person.addressed_as, heads)


def bearer_of(
    names: Iterable[Any], titles: Iterable[Any], addressed_as: str, heads: Iterable[str] = ()
) -> Bearer:
    """From rows or from what a form says of them; `heads` are posts in Chinese."""
    parts = {
        row.language: NameParts(row.full, row.family, row.given, row.patronymic)
        for row in names
        if row.kind == PersonName.Kind.NAME
    }
    said = [(one.kind, one.words) for one in titles]
    return Bearer(
        parts,
        professor=_has(said, TitleKind.ACADEMIC_TITLE, _PROFESSOR),
        doctor=_has(said, TitleKind.DEGREE, _DOCTOR),
        addressed_as=addressed_as or _by_patronymic(parts),
        head=next((end for title in heads for end in _CHINESE_HEADS if title.endswith(end)), ""),
    )


def _has(titles: Iterable[tuple[str, LocalizedText]], kind: str, words: tuple[str, ...]) -> bool:
    return any(
        word in text.lower()
        for one, said in titles
        if one == kind
        for text in said.texts.values()
        for word in words
    )


def _by_patronymic(names: dict[str, NameParts]) -> str:
    """A patronymic says it; nothing else does."""
    patronymic = names["ru"].patronymic.lower() if "ru" in names else ""
    if patronymic.endswith(_FEMALE):
        return _SHE
    return _HE if patronymic.endswith(_MALE) else ""


def proposals(one: Bearer) -> dict[str, str]:
    """A salutation for each language the name is known in; English takes any Latin name."""
    made = {"en": _english, "ru": _russian, "zh": _chinese}
    return {tag: make(one, one.names[tag]) for tag, make in made.items() if tag in one.names}


def _english(one: Bearer, name: NameParts) -> str:
    rank = "Professor" if one.professor else "Dr" if one.doctor else ""
    if not rank:
        rank = {_HE: "Mr", _SHE: "Ms"}.get(one.addressed_as, "")
    if rank:
        return f"Dear {rank} {name.family or name.full},"
    return f"Dear {name.full},"


def _russian(one: Bearer, name: NameParts) -> str:
    dear = {_HE: "Уважаемый", _SHE: "Уважаемая"}.get(one.addressed_as, "")
    if dear and name.given and name.patronymic:
        return f"{dear} {name.given} {name.patronymic}!"
    if dear:
        rank = "господин" if one.addressed_as == _HE else "госпожа"
        if one.professor:
            rank = "профессор" if one.addressed_as == _HE else "госпожа профессор"
        return f"{dear} {rank} {name.family or name.full}!"
    rank = "профессор " if one.professor else ""
    return f"Здравствуйте, {rank}{name.full}!"


def _chinese(one: Bearer, name: NameParts) -> str:
    called = name.family or name.full
    if one.head:
        return f"尊敬的{called}{one.head}："
    if one.professor:
        return f"尊敬的{called}教授："
    if one.doctor:
        return f"尊敬的{called}博士："
    rank = {_HE: "先生", _SHE: "女士"}.get(one.addressed_as, "")
    return f"尊敬的{called}{rank}：" if rank else f"尊敬的{name.full}："
