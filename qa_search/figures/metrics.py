"""Metrics: what a figure measures, in words of its paragraph.

The words before the figure in its clause, less the time, the qualifier and the adverbs; with the noun after a classifier;
with the subject of an earlier clause where the clause holds only a verb. An ellipsis joins words that stand apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa_search.figures.clauses import Clauses
    from qa_search.figures.periods import PeriodMention
    from qa_search.records import Figure


def metric_of(
    paragraph: str, figures: list[Figure], index: int, mentions: tuple[PeriodMention, ...], clauses: Clauses
) -> str | None:
    """What the figure at `index` measures, or None where no word says it."""
    figure = figures[index]
    start, end = clauses.clause(figure.start)
    for mention in mentions:
        if start <= mention.start < figure.start:
            start = min(mention.end, figure.start)
    left = paragraph[start : figure.start].strip(" ,，、：:")
    left = re.sub(r"(?:近|约|超过|不低于|达到?|为|分别)$", "", left)
    after = re.match(r"[^，。；,;：:]{1,16}", paragraph[figure.end : end])
    right = after.group() if figure.unit_kind == "count" and after else ""
    return "…".join(part for part in (left, right) if part) or None
