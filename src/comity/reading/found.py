"""What a reader finds in a text, each thing with the words that prove it.

Offsets count code points of the text that was read, the end exclusive.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Role = Literal["home", "partner", "other"]
EventKind = Literal[
    "signing", "visit_in", "visit_out", "renewal", "programme_launch", "joint_lab", "meeting",
    "conference", "office_opening", "other",
]  # fmt: skip
ActivityKind = Literal[
    "joint_programmes", "joint_research", "student_exchange", "staff_exchange",
    "young_scientists", "conferences", "joint_lab", "innovation_transfer", "language_training",
    "summer_school", "internships", "publications", "other",
]  # fmt: skip
AgreementKind = Literal[
    "mou", "cooperation_agreement", "exchange", "double_degree", "joint_lab", "research", "other"
]
CandidateReason = Literal["name", "similar", "alias", "home"]
AgreementStatus = Literal["signed", "planned", "renewed", "discussed"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Candidate:
    """An institution that a mention may mean, and why; `ror` a full address or `local:CODE`.

    `matched` is the name on record that answered.
    """

    ror: str
    name: str
    country: str
    reason: CandidateReason
    matched: str
    score: float


@dataclass(frozen=True, slots=True)
class Institution:
    """An organisation the text names; `candidates` best first, `ror` what the reader commits to.

    `mention` are the text's words; `proper` is what it is called by itself, in the nominative,
    where these words do not say it ("Харбинского университета", a town of "Universities of ...").
    """

    mention: str
    span: Span
    mentions: tuple[Span, ...]
    role: Role
    aliases: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    ror: str | None = None
    proper: str = ""

    @property
    def name(self) -> str:
        """What to propose as its name."""
        return self.proper or self.mention


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the text names; `role` and `institution` in the text's words.

    `concerned` is whether they hold a post in an institution concerned: heads of state,
    ambassadors and the like are listed, but are no partner's people. `spellings` are the ways the
    text writes the name, the most used first.
    """

    name: str
    span: Span
    mentions: tuple[Span, ...]
    role: str | None = None
    institution: str | None = None
    spellings: tuple[str, ...] = ()
    concerned: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or is to; `date` is EDTF.

    `also` is what else happened on that day by the same words: a delegation came and a text was
    signed. The contract's object names one kind.
    """

    kind: EventKind
    span: Span
    summary: str
    date: str | None = None
    place: str | None = None
    host: str | None = None
    supporter: str | None = None
    also: tuple[EventKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement the text is about."""

    kind: AgreementKind
    span: Span
    status: AgreementStatus | None = None
    duration: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """What the sides work on or mean to; `isced` is an ISCED-F 2013 code where the words tell."""

    text: str
    span: Span
    isced: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """A kind of working together, with the words that speak of it."""

    kind: ActivityKind
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """What guests were shown."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Initiative:
    """What only frames others: Years of Culture, a programme of ministries; `period` is EDTF."""

    name: str
    span: Span
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """What was promised; `by` is home, partner or both."""

    text: str
    span: Span
    date: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Recognition:
    """An award or rank; `year` is None where the text does not say it."""

    text: str
    span: Span
    institution: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words; the span is that of what was said."""

    span: Span
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number claimed on the day of the text, such as 'more than 70 permanent partners'."""

    text: str
    span: Span
    value: int
    of: str


@dataclass(frozen=True, slots=True)
class Found:
    """All that a reader found in one text; a field is empty where it found nothing."""

    text: str
    lang: str
    published: str | None = None
    institutions: tuple[Institution, ...] = ()
    people: tuple[Person, ...] = ()
    events: tuple[Event, ...] = ()
    agreement: Agreement | None = None
    areas: tuple[Area, ...] = ()
    activities: tuple[Activity, ...] = ()
    places: tuple[Place, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    figures: tuple[Figure, ...] = ()
    warnings: tuple[str, ...] = field(default=(), compare=False)

    def as_json(self) -> dict[str, Any]:
        """The object `comity read` prints, without the file's name."""
        return {
            "text": self.text,
            "lang": self.lang,
            "published": self.published,
            "institutions": _all(self.institutions, "mention", "name", "aliases", "ror", "role"),
            "people": _all(self.people, "name", "role", "institution"),
            "events": _all(self.events, "kind", "date", "summary", "place", "host", "supporter"),
            "agreement": _one(self.agreement, "kind", "status", "duration", "date")
            if self.agreement
            else None,
            "areas": _all(self.areas, "text"),
            "activities": _all(self.activities, "kind"),
            "places": _all(self.places, "text"),
            "initiatives": _all(self.initiatives, "name", "period"),
            "commitments": _all(self.commitments, "text", "date", "by"),
            "recognitions": _all(self.recognitions, "text", "institution", "year"),
            "quotations": _all(self.quotations, "speaker"),
            "figures": _all(self.figures, "text", "value", "of"),
        }


def _all(things: Sequence[Any], *keys: str) -> list[dict[str, Any]]:
    return [_one(thing, *keys) for thing in things]


def _one(thing: Any, *keys: str) -> dict[str, Any]:
    values = {key: getattr(thing, key) for key in keys}
    shown = {key: [*value] if isinstance(value, tuple) else value for key, value in values.items()}
    shown["start"], shown["end"] = thing.span.start, thing.span.end
    if hasattr(thing, "mentions"):
        shown["mentions"] = [[span.start, span.end] for span in thing.mentions]
    return shown
