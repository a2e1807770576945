"""The figures of the passages that matched, those that answer the question first."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qa_search import figures
from qa_search.indexing import sentence_spans
from qa_search.language import Embedder
from qa_search.records import AlsoCited, Answer, CitedFigure, Figure, ScoredPassage

from .asking_forms import ASKED_UNIT, asked_kinds, asks_change
from .fitting import fits
from .question import Question

CLAUSE, NAME, NAME_MEANING, SENTENCE, BEFORE = 0.22, 0.17, 0.23, 0.17, 0.21
"""What counts: how the clause around a figure covers the question, how what it measures does, the latter's cosine, how its
sentence does, and how its clause does together with the one before. Fitted on the questions of our invented press conferences:
the first figure is right in .85 of 99 answers that hold it, left out by conference (docs/decisions/0004-ranking.md)."""
KIND, CHANGE, UNIT, PERIOD, COUNTED = 0.094, 0.077, 0.045, 0.064, 0.08
"""What is added for a unit of the kind that is asked for (another kind takes it away), for a change where one is asked for
(elsewhere it takes it away), for the measure word that the question names, for a period that it names, and for standing
before the thing that it counts (多少个城市, 102个城市)."""
NOUN = 6
"""Within so many characters after a figure stands what it counts."""
REMEMBERED = 4096
SAME_UNIT = frozenset("人名位")
"""Measure words of people, which are asked for by any of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The figures of an answer's matching passages: what `cite_figures` is told of each answer."""

    answer: Answer
    passages: tuple[ScoredPassage, ...]
    also_cited: Mapping[int, tuple[AlsoCited, ...]]

    def found(self) -> list[tuple[int, Figure, ScoredPassage]]:
        """The figures that stand in the passages, with their place in the answer."""
        return [
            (place, figure, scored)
            for scored in self.passages
            for place, figure in enumerate(self.answer.figures)
            if scored.passage.start <= figure.start and figure.end <= scored.passage.end
        ]


def cite_figures(question: Question, sources: Sequence[Source], embedder: Embedder) -> list[tuple[CitedFigure, ...]]:
    """For each answer its figures with their relevance, most relevant first."""
    found = [source.found() for source in sources]
    placed = [
        _surroundings(source.answer.text, scored.passage.start, scored.passage.end, figure.start, figure.end)
        for source, items in zip(sources, found, strict=True)
        for _, figure, scored in items
    ]
    names = [f"{figure.metric or ''}{figure.unit}" for items in found for _, figure, _ in items]
    count = len(names)
    texts = [*(p.clause for p in placed), *names, *(p.sentence for p in placed), *(p.with_before for p in placed)]
    covered, near = fits(question, texts, embedder)
    clause, name, sentence, before = covered.reshape(4, count)
    fit = iter(
        CLAUSE * clause + NAME * name + NAME_MEANING * near[count : 2 * count] + SENTENCE * sentence + BEFORE * before
    )
    asked = _Asked.of(question)
    out = []
    for source, items in zip(sources, found, strict=True):
        periods = _periods(question.normalized, source.answer.date)
        ranked = [
            (
                place,
                figure,
                (float(next(fit)) + asked.adds(figure, periods, source.answer.text)) * (1 + scored.score) / 2,
            )
            for place, figure, scored in items
        ]
        ranked.sort(key=lambda item: -item[2])
        out.append(
            tuple(
                CitedFigure(
                    figure=figure,
                    relevance=round(max(0.0, min(1.0, relevance)), 4),
                    also_cited=source.also_cited.get(place, ()),
                )
                for place, figure, relevance in ranked
            )
        )
    return out


Days = tuple[str, str]
"""The first and the last day of a period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What figure a question asks for: kinds of unit, measure words, whether a change."""

    kinds: tuple[str, ...]
    units: tuple[tuple[str, str], ...]
    change: bool

    @classmethod
    def of(cls, question: Question) -> _Asked:
        return cls(
            kinds=asked_kinds(question.normalized),
            units=tuple(ASKED_UNIT.findall(question.normalized)),
            change=asks_change(question.normalized),
        )

    def adds(self, figure: Figure, periods: Sequence[Days], text: str) -> float:
        """What the form of the figure adds to its fit; `text` is the answer that it stands in."""
        added = 0.0
        if self.kinds:
            added += KIND if figure.unit_kind in self.kinds else -KIND
        if figure.change:
            added += CHANGE if self.change else -CHANGE
        if any(_same_unit(unit, figure.unit) for unit, _ in self.units):
            added += UNIT
        if any(counted and counted in text[figure.end : figure.end + NOUN] for _, counted in self.units):
            added += COUNTED
        if figure.period and figure.period.start_date and figure.period.end_date:
            own = str(figure.period.start_date), str(figure.period.end_date)
            if own in periods:
                added += 1.5 * PERIOD
            elif any(first <= own[1] and own[0] <= last for first, last in periods):
                added += PERIOD
        return added


@functools.lru_cache(maxsize=64)
def _periods(normalized: str, date: str | None) -> tuple[Days, ...]:
    """The periods that a question names, as an answer of this day understands them; both of a comparison."""
    day = datetime.date.fromisoformat(date[:10]) if date else None
    named = figures.find_periods(normalized, reference_date=day)
    return tuple((str(p.start_date), str(p.end_date)) for p in named if p.start_date and p.end_date)


def _same_unit(asked: str, unit: str) -> bool:
    plain = unit.lstrip("万亿")
    return plain == asked or plain[:1] == asked or {asked, plain[:1]} <= SAME_UNIT


@dataclass(frozen=True, slots=True, kw_only=True)
class _Surroundings:
    """The clause around a figure, its sentence, and its clause from the start of the one before up to the figure's end."""

    clause: str
    sentence: str
    with_before: str


LISTED = re.compile("、\\s*[0-9]")
"""After a figure that more figures follow, as in 分别为9.68亿人、2.03亿人: they share their clause."""
CLAUSE_ENDS = ",,;;。!?!?、\n"


@functools.lru_cache(maxsize=REMEMBERED)
def _surroundings(text: str, first: int, last: int, start: int, end: int) -> _Surroundings:
    """Of the figure from `start` to `end` in the passage from `first` to `last` of an answer's text."""
    inside = start - first
    spans = sentence_spans(text[first:last])
    sentence = next(((s, e) for s, e in spans if s <= inside < e), (0, last - first))
    sentence_start, sentence_end = sentence[0] + first, sentence[1] + first
    marks = CLAUSE_ENDS
    clause_start, clause_end = _clause(text, (first, last), (start, end), marks)
    read_to = end
    if text[clause_start:clause_end].strip() == text[start:end] or LISTED.match(text, clause_end):
        marks = CLAUSE_ENDS.replace("、", "")
        clause_start, clause_end = _clause(text, (first, last), (start, end), marks)
        read_to = clause_end
    before = max(sentence_start, _clause_start(text, sentence_start, max(sentence_start, clause_start - 1), marks))
    return _Surroundings(
        clause=text[clause_start:clause_end],
        sentence=text[sentence_start:sentence_end],
        with_before=text[before:read_to],
    )


def _clause(text: str, passage: tuple[int, int], figure: tuple[int, int], marks: str) -> tuple[int, int]:
    """The clause between these marks that the figure stands in."""
    ends = [at for mark in marks if (at := text.find(mark, figure[1], passage[1])) >= 0]
    return _clause_start(text, passage[0], figure[0], marks), min(ends, default=passage[1])


def _clause_start(text: str, least: int, at: int, marks: str) -> int:
    """Where the clause that `at` stands in starts, not before `least`."""
    return max(least, *(text.rfind(mark, least, at) + 1 for mark in marks))
