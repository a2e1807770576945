"""The figures of the passages that matched, those that answer the question first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qa_search.language import Embedder
from qa_search.records import AlsoCited, Answer, CitedFigure, Figure, ScoredPassage

from .asking_words import ASKED_KINDS, ASKS_CHANGE
from .fitting import fits
from .question import Question

CLAUSE, NAME, NAME_MEANING = 0.5, 0.65, 0.6
"""What counts: how the clause around a figure covers the question, how what it measures does, and the latter's cosine. In a
list of figures only what each measures tells them apart. First figure right in .85 of 41 passages, .78 with .35, .65, .3."""
WANTED = 0.15
"""What a unit of the kind that the question asks for adds, and another kind takes away."""


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
    clauses = [
        _clause(s.answer.text, figure, scored)
        for s, items in zip(sources, found, strict=True)
        for _, figure, scored in items
    ]
    names = [f"{figure.metric or ''}{figure.unit}" for items in found for _, figure, _ in items]
    covered, near = fits(question, [*clauses, *names], embedder)
    count = len(names)
    fit = iter(CLAUSE * covered[:count] + NAME * covered[count:] + NAME_MEANING * near[count:])
    wanted = _wanted_kinds(question)
    asks_change = ASKS_CHANGE.search(question.normalized) is not None
    out = []
    for source, items in zip(sources, found, strict=True):
        cited = [
            CitedFigure(
                figure=figure,
                relevance=round(_relevance(float(next(fit)), figure, scored.score, wanted, asks_change=asks_change), 4),
                also_cited=source.also_cited.get(place, ()),
            )
            for place, figure, scored in items
        ]
        out.append(tuple(sorted(cited, key=lambda item: -item.relevance)))
    return out


def _relevance(
    fit: float, figure: Figure, passage_score: float, wanted: tuple[str, ...], *, asks_change: bool
) -> float:
    if asks_change and figure.change:
        fit += WANTED
    if wanted:
        fit += WANTED if figure.unit_kind in wanted else -WANTED
    return max(0.0, min(1.0, fit)) * (1 + passage_score) / 2


def _wanted_kinds(question: Question) -> tuple[str, ...]:
    return tuple(kind for pattern, kinds in ASKED_KINDS if pattern.search(question.normalized) for kind in kinds)


CLAUSE_ENDS = ",,;;。!?!?、\n"
CLAUSE_END = re.compile(f"[{CLAUSE_ENDS}]")


def _clause(text: str, figure: Figure, scored: ScoredPassage) -> str:
    """The text between the marks around the figure."""
    least = scored.passage.start
    start = max(least, *(text.rfind(mark, least, figure.start) + 1 for mark in CLAUSE_ENDS))
    end_match = CLAUSE_END.search(text, figure.end, scored.passage.end)
    return text[start : end_match.start() if end_match else scored.passage.end]
