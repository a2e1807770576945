"""The records that travel between the rooms: frozen, keyword-only, validated, and nothing else.

Offsets are Python string offsets into the text named by each record; `text[start:end]` is what the record says it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, get_args

Role = Literal["host", "official", "reporter", "document"]
Kind = Literal["answer", "statement", "report"]
UnitKind = Literal[
    "count",
    "money",
    "percent",
    "percentage_point",
    "duration",
    "length",
    "area",
    "mass",
    "power",
    "rate",
    "multiple",
    "other",
]
Qualifier = Literal["about", "nearly", "more_than", "at_least", "less_than", "at_most"]
Direction = Literal["up", "down"]
Basis = Literal["year_on_year", "month_on_month", "from_to", "cumulative"]
FigureStatus = Literal["outcome", "target", "limit", "share"]
Status = Literal["answered", "partial", "no_answer"]

ROLES: tuple[str, ...] = get_args(Role)
KINDS: tuple[str, ...] = get_args(Kind)


def _check_span(start: int, end: int) -> None:
    if not 0 <= start <= end:
        message = f"a span must satisfy 0 <= start <= end, got {start}..{end}"
        raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One printed speaker label with its paragraphs, and the time printed for it.

    `posted_at` keeps what is printed: ISO 8601 with the zone where the day is known, else `10:29` or `00:44`.
    `title` is the whole office (就业促进司司长), `organization` the body it belongs to, `outlet` a reporter's medium.
    """

    speaker: str | None
    role: Role
    paragraphs: tuple[str, ...]
    outlet: str | None = None
    title: str | None = None
    organization: str | None = None
    posted_at: str | None = None
    label: str | None = None

    def __post_init__(self) -> None:
        """Refuse a role outside DESIGN's four."""
        if self.role not in ROLES:
            message = f"role must be one of {', '.join(ROLES)}, got {self.role!r}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """Text of the source that belongs to no turn, and why it was left out."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """The record of one event: a press conference, a briefing, a Q&A page.

    `date` is the day of the event (ISO 8601) or None; `organization` the body that speaks; `source` a file name or address.
    """

    id: str
    title: str | None
    date: str | None
    source: str
    organization: str | None
    turns: tuple[Turn, ...]
    omissions: tuple[Omission, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A reporter's question and the official turns that answer it, as indices into `Transcript.turns`."""

    question: int
    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days that govern a figure, closed at both ends; None where the side is open or not stated."""

    text: str
    start_date: str | None
    end_date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A stated change: which way, and against what."""

    direction: Direction
    basis: Basis | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One quantity cited as a fact, target, limit or share. `value` is exact, in base units (388亿元 is 38800000000 元)."""

    text: str
    start: int
    end: int
    value: Decimal
    unit: str
    unit_kind: UnitKind
    qualifier: Qualifier | None = None
    metric: str | None = None
    period: Period | None = None
    change: Change | None = None
    status: FigureStatus = "outcome"

    def __post_init__(self) -> None:
        """Refuse a span that cannot hold the text."""
        _check_span(self.start, self.end)
        if self.end - self.start != len(self.text):
            message = f"span {self.start}..{self.end} cannot hold {self.text!r}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph of an answer: the unit that is ranked. `start` and `end` are offsets into the answer's text."""

    id: str
    answer_id: str
    text: str
    start: int
    end: int
    heading: str | None = None

    def __post_init__(self) -> None:
        """Refuse a span that cannot hold the text."""
        _check_span(self.start, self.end)
        if self.end - self.start != len(self.text):
            message = f"span {self.start}..{self.end} cannot hold the passage of {len(self.text)} characters"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The reporter's question that an answer replies to."""

    speaker: str | None
    outlet: str | None
    text: str
    posted_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a search returns: an official's or host's turn, or one paragraph of a report, verbatim.

    Figures' offsets are into `text`.
    """

    id: str
    transcript_id: str
    kind: Kind
    speaker: str | None
    title: str | None
    organization: str | None
    role: Role
    posted_at: str | None
    date: str | None
    text: str
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...] = ()
    asked: Asked | None = None
    heading: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which answers may be returned. An empty tuple or None filters nothing; dates are ISO days, both included."""

    speaker: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    organization: tuple[str, ...] = ()
    transcript: tuple[str, ...] = ()
    from_date: str | None = None
    to_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredPassage:
    """A passage that matched: its probability of answering, and the character ranges of its text that matched."""

    passage: Passage
    score: float
    highlights: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoCited:
    """The same metric, unit and period cited elsewhere; `agrees` is whether the value is the same."""

    answer_id: str
    speaker: str | None
    posted_at: str | None
    text: str
    agrees: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedFigure:
    """A figure of a matching passage, how much it answers the question (0 to 1), and where else it is cited."""

    figure: Figure
    relevance: float
    also_cited: tuple[AlsoCited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One answer of a reply: ranked, scored, with the passages that matched, best first."""

    answer: Answer
    rank: int
    score: float
    scores: dict[str, float] = field(default_factory=dict)
    passages: tuple[ScoredPassage, ...] = ()
    figures: tuple[CitedFigure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a question gets: a status, a reason where it is not answered, and hits sorted by score."""

    question: str
    status: Status
    reason: str | None
    took_ms: float
    hits: tuple[Hit, ...]
