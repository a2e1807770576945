"""Clauses: the sentence and the clause around a span, as offsets into the paragraph.

Chinese and English share one reading: a comma inside a number or inside brackets does not end a clause, a decimal point
does not end a sentence.
"""

from __future__ import annotations

from bisect import bisect_right

from qa_search.figures.patterns import Pattern

_SENTENCE_END = Pattern(
    r"[。！？!?\n…]+[”」』’\"]?|(?<=[a-zA-Z%\d)”\"])\.(?=\s+[A-Z“\"]|\s*$)|[；;](?=[一二三四五六七八九]是)"
)
_CLAUSE_END = Pattern(
    r"[，；：;:。！？!?\n—]|,(?!\d{3}(?!\d))|[(（](?=其中)|(?<=[a-zA-Z%\d)”\"])\.(?=\s+[A-Z“\"]|\s*$)"
)


class Clauses:
    """Where the sentences and the clauses of one paragraph end; answers by offset."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
        self._clauses = [0, *(match.end() for match in _CLAUSE_END.finditer(text))]

    def sentence(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds `offset`."""
        return self._around(self._sentences, offset)

    def clause(self, offset: int) -> tuple[int, int]:
        """Start and end of the clause that holds `offset`; its closing mark is inside."""
        return self._around(self._clauses, offset)

    def _around(self, bounds: list[int], offset: int) -> tuple[int, int]:
        index = bisect_right(bounds, offset)
        return bounds[index - 1], bounds[index] if index < len(bounds) else len(self._text)
