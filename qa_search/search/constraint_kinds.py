"""What a question can insist on: for each kind whether a passage can meet it, what missing it costs, how that is said.

A passage is doubted only where something contradicts: what cannot be known passes. `costs` is what the passage loses in log
odds, `most` the log odds above which it cannot stay: at -1 and less nothing answers, at -.3 (.43) it may answer.
"""

from __future__ import annotations

import abc
import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

import numpy as np

from qa_search import figures
from qa_search.indexing import SoundIndex, sentence_spans
from qa_search.language import Embedder, as_token_embedder, has_han, is_romanised, names_body, normalize
from qa_search.records import Answer, Passage

from .question import Question
from .speakers import AskedPerson

SMALL_WORDS = frozenset({"of", "the", "and"})
POSSESSIVE = re.compile("['’]s?$")
ROOT, ENDING = 5, 3
"""Characters that a country shares with its people at least, and that either has besides at most: taiwan, taiwanese."""
COMPASS = re.compile("^(?:south|north|east|west)(?:ern)? ")
"""What may be left out before a name: Korea says who is in Seoul."""
MEANS_THE_SAME = 0.5
"""Cosine from which a token of the passage is taken as a name's translation (Hubei and 湖北: .8; Hubei and 湖南: .4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A passage that may answer: of which answer, the number of its best sentence, the title of its event.

    `home` is the country or territory that the event is at home in, where it is known.
    """

    passage: Passage
    answer: Answer
    sentence: int
    event: str
    home: str | None = None

    @property
    def frame(self) -> str:
        """What is known beside the text: where, by whom and on what question it was given."""
        answer = self.answer
        asked = answer.asked.text if answer.asked else None
        parts = (self.event, self.home, answer.heading, answer.title, answer.organization, asked)
        return " ".join(part for part in parts if part)

    def near(self, *, after: int) -> tuple[int, int]:
        """From the sentence before the best one, which may say what it is about, to so many after; all if it has no number."""
        spans = sentence_spans(self.passage.text)
        if not 0 <= self.sentence < len(spans):
            return 0, len(self.passage.text)
        return spans[max(0, self.sentence - 1)][0], spans[min(len(spans) - 1, self.sentence + after)][1]


def _names(name: str, text: str) -> bool:
    """Whether normalised text has this name; of an English one a word that begins as it does: Taiwan for Taiwanese.

    South Korea and Koreans are met by Korea, Austria is not by Australia.
    """
    if has_han(name):
        return name in text
    plain = COMPASS.sub("", name)
    root = plain[: max(ROOT, len(plain) - ENDING)]
    return re.search(rf"\b{re.escape(root)}\w{{0,{ENDING}}}\b", text) is not None


class Doubt:
    """What makes an answer doubtful: what that costs, and how it is said in either language.

    `text` is how the question names it.
    """

    __slots__ = ()
    text: str
    costs: ClassVar[float]
    most: ClassVar[float]
    chinese: ClassVar[str]
    english: ClassVar[str]

    def reason(self, answers: Sequence[Answer], *, in_chinese: bool) -> str:  # noqa: ARG002 - a year tells theirs
        """Why the question is not answered by these, the closest, in its language."""
        return (self.chinese if in_chinese else self.english).format(self.text)


class Constraint(Doubt, abc.ABC):
    """One thing that a question insists on."""

    __slots__ = ()

    @abc.abstractmethod
    def is_met(self, candidate: Candidate) -> bool:
        """Whether the passage can meet it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year(Constraint):
    """Days that the question names with a year."""

    text: str
    first: datetime.date | None
    last: datetime.date
    costs: ClassVar[float] = 3.5
    most: ClassVar[float] = -1.2

    def is_met(self, candidate: Candidate) -> bool:
        """Spoken of in the sentence or the one before, or the year of the event up to its day."""
        if candidate.answer.date is None:
            return True
        day = datetime.date.fromisoformat(candidate.answer.date)
        first = self.first or self.last
        if first <= day and self.last >= day.replace(month=1, day=1):
            return True
        start, end = candidate.near(after=0)
        spoken = figures.find_periods(candidate.passage.text[start:end], reference_date=day)
        return any(
            (period.start_date or period.end_date or datetime.date.max) <= self.last
            and (period.end_date or period.start_date or datetime.date.min) >= first
            for period in spoken
        )

    def reason(self, answers: Sequence[Answer], *, in_chinese: bool) -> str:
        """The years that there are."""
        years = sorted({answer.date[:4] for answer in answers if answer.date})
        if in_chinese:
            return f"最接近的记录出自{'、'.join(years)}年,问题问的是{self.text}"
        return f"the closest transcripts speak in {' and '.join(years)}; the question asks about {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Constraint):
    """A place, or what else English writes with capitals, with what tells how the other language writes it."""

    text: str
    question: Question
    embedder: Embedder
    sounds: SoundIndex
    costs: ClassVar[float] = 2.0
    most: ClassVar[float] = -0.3
    chinese: ClassVar[str] = "没有哪段话在这个问题上谈到{}"
    english: ClassVar[str] = "no passage speaks of {} in this matter"

    def is_met(self, candidate: Candidate) -> bool:
        """Named by the passage or its frame, in either language.

        Each word of an English name is met by a token that means it, or one means the whole (Middle East: 中东); a romanised
        Chinese name by characters of its sound. A name of neither kind cannot be known.
        """
        around = normalize(f"{candidate.passage.text} {candidate.answer.speaker or ''} {candidate.frame}").text
        if _names(normalize(self.text).text, around):
            return True
        tokens = as_token_embedder(self.embedder)
        if has_han(self.text) == has_han(candidate.passage.text):
            return False
        if is_romanised(self.text) and self.sounds.spells(around, self.text):
            return True
        if tokens is None or self.question.similarities is None:
            return True
        words = self.text.split()
        named = [at for at, text in enumerate(self.question.token_texts) if POSSESSIVE.sub("", text) in words]
        if len(named) < len(words):
            return not is_romanised(self.text)
        ids = tokens.token_spans(around)[0]
        best = self.question.similarities.tokens(ids)[named].max(axis=1, initial=-1.0).min()
        if best < MEANS_THE_SAME and len(words) > 1:
            whole = self.embedder.embed_questions([self.text])[0]
            best = (tokens.token_vectors(np.unique(ids))[0] @ whole).max(initial=-1.0)
        return bool(best >= MEANS_THE_SAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Constraint):
    """A ministry, agency or organisation of the table, as the question names it, and its place there."""

    text: str
    body: int
    costs: ClassVar[float] = 2.0
    most: ClassVar[float] = -0.3
    chinese: ClassVar[str] = "没有哪段话在这个问题上谈到{}"
    english: ClassVar[str] = "no passage speaks of {} in this matter"

    def is_met(self, candidate: Candidate) -> bool:
        """Named anywhere in the answer or its frame, by any of its names; another country's may have the same words."""
        said = f"{candidate.answer.text} {candidate.answer.speaker or ''} {candidate.frame}"
        words = [word for word in self.text.lower().split() if word not in SMALL_WORDS]
        alike = self.text.isascii() and all(word in candidate.frame.lower() for word in words)
        return alike or names_body(said, self.body) or names_body(normalize(said).text, self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Constraint):
    """Somebody whose words the question asks for."""

    text: str
    person: AskedPerson
    costs: ClassVar[float] = 3.5
    most: ClassVar[float] = -1.2
    chinese: ClassVar[str] = "没有收录{}的话"
    english: ClassVar[str] = "no words of {} are indexed"

    def is_met(self, candidate: Candidate) -> bool:
        """The answer is theirs or names them."""
        return self.person.is_in(candidate.answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Constraint):
    """An amount that the question names, in base units."""

    text: str
    value: Decimal
    costs: ClassVar[float] = 3.5
    most: ClassVar[float] = -1.2
    chinese: ClassVar[str] = "没有哪段话提到{}"
    english: ClassVar[str] = "no passage cites {}"

    def is_met(self, candidate: Candidate) -> bool:
        """Cited in the answer, or rounded: less than one away in the last digit that is asked for."""
        step = Decimal(10) ** int(self.value.normalize().as_tuple().exponent)
        return any(abs(self.value - figure.value) < step for figure in candidate.answer.figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum(Doubt):
    """A sum of money is asked for, and the best sentence and the one after it name none (`Evidence.names_money`).

    Shares, counts and durations are told in too many ways to insist on (docs/decisions/0004-ranking.md).
    """

    text: str = ""
    costs: ClassVar[float] = 3.0
    most: ClassVar[float] = -1.0
    chinese: ClassVar[str] = "最接近的段落没有说到金额"
    english: ClassVar[str] = "the closest passages name no amount of money"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Doubt):
    """A number is asked for, and neither the best sentence nor those beside it name any (`Evidence.names_number`)."""

    text: str = ""
    costs: ClassVar[float] = 2.5
    most: ClassVar[float] = -0.8
    chinese: ClassVar[str] = "最接近的段落没有说到数字"
    english: ClassVar[str] = "the closest passages name no number"
