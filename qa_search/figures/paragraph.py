"""Paragraph: what the readers of evidence share: the text, its figures, its time expressions and its clauses."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

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
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Keep where the figures begin, to find the next one quickly."""
        object.__setattr__(self, "starts", tuple(figure.start for figure in self.figures))

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
        first = bisect_left(self.starts, start)
        return first < len(self.starts) and self.starts[first] < end
