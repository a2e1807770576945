"""What a question insists on, a year or a place, and whether a passage can meet it.

A passage that speaks of the matter but of another year or place does not answer. The check is made on the best
candidates only, and a passage is doubted only where something contradicts: what cannot be known passes.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from qa_search import figures
from qa_search.indexing import sentence_spans
from qa_search.language import Embedder, as_token_embedder, has_han, normalize, place_names
from qa_search.records import Answer, Passage

from .question import Question

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
CAPITALISED = re.compile(r"(?<![.?!:\"“]\s)(?<!^)\b[A-Z][a-z]{2,}\b")
EVERYWHERE = frozenset("中国 全国 我国 国内 china chinese".split())  # noqa: SIM905 - the country that speaks
NO_NAMES = frozenset(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday covid english internet
    """.split()  # noqa: SIM905 - capitalised words that name no place
)
MEANS_THE_SAME = 0.5
"""Cosine from which a token of the passage is taken as a name's translation (Hubei and 湖北: .8; Hubei and 湖南: .4)."""
Kind = Literal["year", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """One thing that the question insists on, as it names it; for a year, its days."""

    kind: Kind
    text: str
    first: datetime.date | None = None
    last: datetime.date | None = None


def read_constraints(question: Question) -> tuple[Constraint, ...]:
    """The years and places that a question names. A relative time (去年) constrains nothing: relative to what is unknown."""
    return (*_years(question.normalized), *_places(question))


def _years(text: str) -> Iterable[Constraint]:
    if not YEAR.search(text):
        return
    for period in figures.find_periods(text, reference_date=None):
        if YEAR.search(period.text) and period.end_date:
            yield Constraint(kind="year", text=period.text, first=period.start_date, last=period.end_date)


def _places(question: Question) -> Iterable[Constraint]:
    names = place_names(question.normalized) if question.has_han else []
    names += [
        name
        for name in CAPITALISED.findall(question.text)
        if name.lower() in question.normalized and name.lower() not in NO_NAMES
    ]
    for name in dict.fromkeys(names):
        if name.lower() not in EVERYWHERE:
            yield Constraint(kind="place", text=name)


def meets(  # noqa: PLR0913 - what it is held against
    constraint: Constraint,
    question: Question,
    event: str,
    answer: Answer,
    passage: Passage,
    sentence: int,
    embedder: Embedder,
) -> bool:
    """Whether the passage, whose best sentence is the one of this number, can meet the constraint; `event` is its title."""
    if constraint.kind == "year":
        return _meets_year(constraint, answer, _around(passage.text, sentence))
    return _meets_place(constraint, question, event, answer, passage, embedder)


def _around(text: str, sentence: int) -> str:
    """The sentence and the one before it, which may name its period."""
    spans = sentence_spans(text)
    if not 0 <= sentence < len(spans):
        return text
    return text[spans[max(0, sentence - 1)][0] : spans[sentence][1]]


def _meets_year(constraint: Constraint, answer: Answer, text: str) -> bool:
    if answer.date is None or constraint.last is None:
        return True
    day = datetime.date.fromisoformat(answer.date)
    first = constraint.first or constraint.last
    if first <= day and constraint.last >= day.replace(month=1, day=1):
        return True
    spoken = figures.find_periods(text, reference_date=day)
    return any(
        (period.start_date or period.end_date or datetime.date.max) <= constraint.last
        and (period.end_date or period.start_date or datetime.date.min) >= first
        for period in spoken
    )


def _meets_place(  # noqa: PLR0913 - what it is held against
    constraint: Constraint, question: Question, event: str, answer: Answer, passage: Passage, embedder: Embedder
) -> bool:
    frame = (event, answer.heading, answer.title, answer.organization, answer.asked.text if answer.asked else None)
    around = " ".join(part for part in (passage.text, *frame) if part)
    if normalize(constraint.text).text in normalize(around).text:
        return True
    tokens = as_token_embedder(embedder)
    if tokens is None or has_han(constraint.text) == has_han(passage.text):
        return tokens is None and has_han(constraint.text) != has_han(passage.text)
    ids, _ = tokens.token_spans(around)
    named = [at for at, text in enumerate(question.token_texts) if text == constraint.text]
    if not named or question.similarities is None:
        return True
    return bool(question.similarities.tokens(ids)[named].max(initial=-1.0) >= MEANS_THE_SAME)


def explain(constraint: Constraint, answers: Iterable[Answer], *, in_chinese: bool) -> str:
    """Why a constraint that nothing meets leaves the question unanswered, in the question's language."""
    if constraint.kind == "place":
        if in_chinese:
            return f"没有哪段话在这个问题上谈到{constraint.text}"
        return f"no passage speaks of {constraint.text} in this matter"
    years = sorted({answer.date[:4] for answer in answers if answer.date})
    if in_chinese:
        return f"最接近的记录出自{'、'.join(years)}年,问题问的是{constraint.text}"
    return f"the closest transcripts speak in {' and '.join(years)}; the question asks about {constraint.text}"
