"""The figures of the passages that matched, those that answer the question first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qa_search.language import Embedder
from qa_search.records import AlsoCited, Answer, CitedFigure, Figure, ScoredPassage

from .asking_words import ASKED_KINDS
from .fitting import fits
from .question import Question

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
    texts = [
        text
        for source, items in zip(sources, found, strict=True)
        for _, figure, scored in items
        for text in (_clause(source.answer.text, figure, scored), f"{figure.metric or ''}{figure.unit}")
    ]
    fit = iter(fits(question, texts, embedder).reshape(-1, 2).mean(axis=1))
    wanted = _wanted_kinds(question)
    out = []
    for source, items in zip(sources, found, strict=True):
        cited = [
            CitedFigure(
                figure=figure,
                relevance=round(_relevance(float(next(fit)), figure, scored.score, wanted), 4),
                also_cited=source.also_cited.get(place, ()),
            )
            for place, figure, scored in items
        ]
        out.append(tuple(sorted(cited, key=lambda item: -item.relevance)))
    return out


def _relevance(fit: float, figure: Figure, passage_score: float, wanted: tuple[str, ...]) -> float:
    if wanted:
        fit += WANTED if figure.unit_kind in wanted else -WANTED
    return max(0.0, min(1.0, fit)) * (1 + passage_score) / 2


def _wanted_kinds(question: Question) -> tuple[str, ...]:
    return tuple(kind for pattern, kinds in ASKED_KINDS if pattern.search(question.normalized) for kind in kinds)


CLAUSE_END = re.compile(r"[,,;;。!?!?、\n]")


def _clause(text: str, figure: Figure, scored: ScoredPassage) -> str:
    """The text between the marks around the figure."""
    start = max(
        [scored.passage.start, *(m.end() for m in CLAUSE_END.finditer(text, scored.passage.start, figure.start))]
    )
    end_match = CLAUSE_END.search(text, figure.end, scored.passage.end)
    return text[start : end_match.start() if end_match else scored.passage.end]
