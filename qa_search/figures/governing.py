"""Governing: which time expression of a paragraph a figure belongs to.

The nearest before it in its sentence; one set by 的 or 比 governs only what it modifies; one that follows directly
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

_COMPARISON_BEFORE = re.compile(r"(?:比|较|較|同|与|與|占|佔|相当于|高于|低于|超过了?|超過|compared with|than|from) ?$")
_ATTRIBUTE_AFTER = re.compile(r"的[^，。；,;]{0,6}$")
_ATTRIBUTE = re.compile(r"的[^，。；,;\d]{0,4}$")
_FOLLOWS = re.compile(
    r"[^.,;，。；]{0,24}\b(?:in|during|for|over|since) $|, a record[^.,;]{0,20} for $| (?:in|during|by|since)? ?$"
)
_LATER_IN_CLAUSE = re.compile(r"[^.,;]*\b(?:in|during|for|over) $|[^.,;]* $")
_EVENT = re.compile(r"启动|召开|印发|举行|上线|成立|出台|下发|举办|公布|颁布|送|发布了")
_SHORT_EACH = re.compile(r"每(?:一|个)?(?:周|週|天|日|小时|分钟|秒)")
_CARRIED_OVER = 5  # characters that two sentences must share to speak of the same thing
_NOT_CARRIED = frozenset(("each", "later", "now", "same", "recent", "dayword"))


class Governing:
    """Answers for the figures of one paragraph."""

    def __init__(self, text: str, figures: list[Figure], mentions: tuple[PeriodMention, ...], clauses: Clauses) -> None:
        self._text = text
        self._figures = figures
        self._mentions = [m for m in mentions if m.sort != "plan name" and not _SHORT_EACH.match(m.text)]
        self._clauses = clauses

    def period_of(self, figure: Figure) -> Period | None:
        """The period that governs `figure`, or None."""
        sentence = self._clauses.sentence(figure.start)
        if following := self._following(figure, sentence, _FOLLOWS):
            return _period(following)
        before = [m for m in self._mentions if sentence[0] <= m.start and m.end <= figure.start]
        for mention in reversed(before):
            if self._governs(mention, figure):
                return _period(mention)
        if before:
            return None
        if following := self._following(figure, sentence, _LATER_IN_CLAUSE):
            return _period(following)
        return self._carried(figure, sentence)

    def _governs(self, mention: PeriodMention, figure: Figure) -> bool:
        between = self._text[mention.end : figure.start]
        before = self._text[max(0, mention.start - 14) : mention.start]
        same_clause = self._clauses.clause(mention.start) == self._clauses.clause(figure.start)
        if mention.sort == "same":
            return False
        if _COMPARISON_BEFORE.search(before):
            return same_clause and _ATTRIBUTE_AFTER.match(between) is not None
        if between.startswith("的") and self._modifies_another(mention, figure):
            return False
        if mention.sort == "day" and _EVENT.search(self._text[mention.end : self._clauses.clause(mention.start)[1]]):
            return same_clause
        return same_clause or mention.sort not in ("later", "dayword", "each")

    def _modifies_another(self, mention: PeriodMention, figure: Figure) -> bool:
        """2月4日的3887例: the words after 的 lead straight to a figure, and it is not this one."""
        owner = next((f for f in self._figures if f.start >= mention.end), figure)
        return owner is not figure and _ATTRIBUTE.match(self._text[mention.end : owner.start]) is not None

    def _following(self, figure: Figure, sentence: tuple[int, int], pattern: re.Pattern[str]) -> PeriodMention | None:
        later = [f.start for f in self._figures if f.start >= figure.end]
        limit = min(later[0] if later else sentence[1], sentence[1])
        for mention in self._mentions:
            if figure.end <= mention.start < limit:
                return mention if pattern.fullmatch(self._text[figure.end : mention.start]) else None
        return None

    def _carried(self, figure: Figure, sentence: tuple[int, int]) -> Period | None:
        """From the sentence before, where it gives reason."""
        if not sentence[0]:
            return None
        earlier = self._clauses.sentence(sentence[0] - 1)
        inside = [m for m in self._mentions if earlier[0] <= m.start < earlier[1] and m.sort not in _NOT_CARRIED]
        inside = [m for m in inside if not _COMPARISON_BEFORE.search(self._text[max(0, m.start - 14) : m.start])]
        if not inside:
            return None
        if any(earlier[0] <= f.start < earlier[1] for f in self._figures):
            here = self._text[sentence[0] : figure.start]
            if not _share_words(here, self._text[inside[-1].end : earlier[1]]):
                return None
        return _period(inside[-1])


def _period(mention: PeriodMention) -> Period | None:
    if mention.sort == "recent":
        return None
    first, last = mention.start_date, mention.end_date
    return Period(
        text=mention.text,
        start_date=first.isoformat() if first else None,
        end_date=last.isoformat() if last else None,
    )


def _share_words(here: str, there: str) -> bool:
    """Whether both hold the same run of characters, free of marks and digits."""
    runs = re.findall(r"[\u4e00-\u9fff]{%d,}" % _CARRIED_OVER, here)
    return any(run[at : at + _CARRIED_OVER] in there for run in runs for at in range(len(run) - _CARRIED_OVER + 1))
