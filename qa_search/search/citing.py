"""The figures of the passages that matched, those that answer the question first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qa_search.language import Embedder
from qa_search.records import AlsoCited, Answer, CitedFigure, Figure, ScoredPassage

from .asking_words import ASKED_KINDS
from .highlighting import token_fit
from .question import Question


def cite_figures(
    question: Question,
    answer: Answer,
    passages: Sequence[ScoredPassage],
    embedder: Embedder,
    also_cited: Mapping[int, tuple[AlsoCited, ...]],
) -> tuple[CitedFigure, ...]:
    """The figures of these passages with their relevance, most relevant first."""
    cited = [
        CitedFigure(
            figure=figure,
            relevance=round(_relevance(question, answer, figure, scored, embedder), 4),
            also_cited=also_cited.get(place, ()),
        )
        for scored in passages
        for place, figure in enumerate(answer.figures)
        if scored.passage.start <= figure.start and figure.end <= scored.passage.end
    ]
    return tuple(sorted(cited, key=lambda item: -item.relevance))


def _relevance(question: Question, answer: Answer, figure: Figure, scored: ScoredPassage, embedder: Embedder) -> float:
    clause = _clause(answer.text, figure, scored.passage.start, scored.passage.end)
    named = f"{figure.metric or ''}{figure.unit}"
    fit = 0.5 * token_fit(question, clause, embedder) + 0.5 * token_fit(question, named, embedder)
    wanted = _wanted_kinds(question)
    if wanted:
        fit += 0.15 if figure.unit_kind in wanted else -0.15
    return max(0.0, min(1.0, fit)) * (0.5 + 0.5 * scored.score)


def _wanted_kinds(question: Question) -> tuple[str, ...]:
    return tuple(kind for pattern, kinds in ASKED_KINDS if pattern.search(question.normalized) for kind in kinds)


CLAUSE_END = re.compile(r"[,,;;。!?!?、\n]")


def _clause(text: str, figure: Figure, least: int, most: int) -> str:
    """The text between the marks around the figure."""
    start = max([least, *(match.end() for match in CLAUSE_END.finditer(text, least, figure.start))])
    end_match = CLAUSE_END.search(text, figure.end, most)
    return text[start : end_match.start() if end_match else most]
