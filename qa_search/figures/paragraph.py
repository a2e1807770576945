"""Paragraph: what the readers of evidence share: the text, its figures, its time expressions and its clauses."""

from __future__ import annotations

from dataclasses import dataclass

from qa_search.figures.clauses import Clauses
from qa_search.figures.periods import PeriodMention
from qa_search.records import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph in which figures have been found; evidence is never carried out of it."""

    text: str
    figures: tuple[Figure, ...]
    mentions: tuple[PeriodMention, ...]
    clauses: Clauses

    def between(self, index: int) -> str:
        """The text between the figure before `index` and this one; from the beginning for the first."""
        start = self.figures[index - 1].end if index else 0
        return self.text[start : self.figures[index].start]

    def clause(self, index: int) -> tuple[int, int]:
        """The bounds of the clause that holds a figure."""
        return self.clauses.clause(self.figures[index].start)

    def sentence(self, index: int) -> tuple[int, int]:
        """The bounds of the sentence that holds a figure."""
        return self.clauses.sentence(self.figures[index].start)

    def holds_figure(self, start: int, end: int) -> bool:
        """Whether a figure begins in the stretch."""
        return any(start <= figure.start < end for figure in self.figures)
