"""Governing: which time expression of a paragraph a figure belongs to.

The nearest before it in its sentence; one set by 的 or 比 governs only what it modifies; one that follows directly in English
(108 billion in 2024) governs the figure before. A sentence without its own takes the last sentence's where that one
states a time and no figure, or where both speak of the same thing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_search.records import Period

if TYPE_CHECKING:
    from qa_search.figures.clauses import Clauses
    from qa_search.figures.periods import PeriodMention
    from qa_search.records import Figure

_COMPARISON_BEFORE = re.compile(
    r"(?:比|较|較|同|与|與|占|佔|相当于|高于|低于|超过了?|超过|超過|compared with|than|from) ?$"
)
_ATTRIBUTE_AFTER = re.compile(r"的[^，。；,;]{0,6}$")
_FOLLOWS = re.compile(
    r"^[^.,;，。；]{0,24}\b(?:in|during|for|over|since) $|^, a record[^.,;]{0,20} for $|^ (?:in|during|by|since)? ?$"
)


def period_of(
    paragraph: str, figures: list[Figure], index: int, mentions: tuple[PeriodMention, ...], clauses: Clauses
) -> Period | None:
    """The period that governs the figure at `index`, or None."""
    figure = figures[index]
    sentence = clauses.sentence(figure.start)
    following = _following(paragraph, figure, figures, mentions, sentence)
    if following:
        return _period(following)
    inside = [m for m in mentions if sentence[0] <= m.start and m.end <= figure.start]
    for mention in reversed(inside):
        if _governs(paragraph, mention, figure, clauses):
            return None if mention.sort == "same" else _period(mention)
    if any(sentence[0] <= m.start < sentence[1] and m.end <= figure.start for m in mentions):
        return None
    return _carried(paragraph, figures, index, mentions, clauses)


def _period(mention: PeriodMention) -> Period:
    first, last = mention.start_date, mention.end_date
    return Period(
        text=mention.text,
        start_date=first.isoformat() if first else None,
        end_date=last.isoformat() if last else None,
    )


def _governs(paragraph: str, mention: PeriodMention, figure: Figure, clauses: Clauses) -> bool:
    between = paragraph[mention.end : figure.start]
    before = paragraph[max(0, mention.start - 14) : mention.start]
    same_clause = clauses.clause(mention.start) == clauses.clause(figure.start)
    if _COMPARISON_BEFORE.search(before):
        return same_clause and _ATTRIBUTE_AFTER.match(between) is not None
    if between.startswith("的") and re.match(r"的[^，。；,;]{0,4}\d", paragraph[mention.end : mention.end + 8]):
        return between == "的"
    return mention.sort not in ("later",) or same_clause


def _following(
    paragraph: str,
    figure: Figure,
    figures: list[Figure],
    mentions: tuple[PeriodMention, ...],
    sentence: tuple[int, int],
) -> PeriodMention | None:
    for mention in mentions:
        if figure.end <= mention.start < sentence[1] and _FOLLOWS.match(paragraph[figure.end : mention.start]):
            if not any(figure.end <= other.start < mention.start for other in figures):
                return mention
    return None


def _carried(
    paragraph: str, figures: list[Figure], index: int, mentions: tuple[PeriodMention, ...], clauses: Clauses
) -> Period | None:
    sentence = clauses.sentence(figures[index].start)
    if not sentence[0]:
        return None
    earlier = clauses.sentence(sentence[0] - 1)
    inside = [
        m for m in mentions if earlier[0] <= m.start < earlier[1] and m.sort not in ("each", "later", "now", "same")
    ]
    if not inside or any(earlier[0] <= f.start < earlier[1] for f in figures):
        return None
    return _period(inside[-1])
