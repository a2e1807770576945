"""Governing: which time expression of a paragraph a figure belongs to.

The nearest before it in its sentence; one set by 的 or 比 governs only what it modifies; one that follows directly
(108 billion in 2024) governs the figure before. A sentence without its own takes the last sentence's where that one
states a time and no figure, where it begins with 其中, or where both speak of the same thing.
"""

from __future__ import annotations

from bisect import bisect_left

from qa_search.figures.paragraph import Paragraph
from qa_search.figures.patterns import Pattern
from qa_search.figures.periods import PeriodMention
from qa_search.records import Figure, Period

_COMPARISON_BEFORE = Pattern(r"(?:比|较|較|同|与|與|占|佔|相当于|高于|低于|超过了?|超過|compared with|than|from) ?$")
_ATTRIBUTE_AFTER = Pattern(r"的[^，。；,;]{0,6}$")
_ATTRIBUTE = Pattern(r"的[^，。；,;\d]{0,4}$")
_FOLLOWS = Pattern(
    r"[^.,;，。；]{0,24}\b(?:in|during|for|over|since) $|, a record[^.,;]{0,20} for $| (?:in|during|by|since)? ?$",
)
_LATER_IN_CLAUSE = Pattern(r"[^.,;]*\b(?:in|during|for|over) $|[^.,;]* $")
_EVENT = Pattern(r"启动|召开|印发|举行|上线|成立|出台|下发|举办|公布|颁布|送|发布了")
_SHORT_EACH = Pattern(r"每(?:一|个)?(?:周|週|天|日|小时|分钟|秒)")
_CARRIED_OVER = 5  # characters that two sentences must share to speak of the same thing
_HAN_RUN = Pattern(rf"[\u4e00-\u9fff]{{{_CARRIED_OVER},}}")
_NOT_CARRIED = frozenset(("each", "later", "now", "same", "recent", "dayword"))


class Governing:
    """Answers for the figures of one paragraph."""

    def __init__(self, paragraph: Paragraph) -> None:
        self._paragraph = paragraph
        self._text = paragraph.text
        self._mentions = [m for m in paragraph.mentions if m.sort != "plan name" and not _SHORT_EACH.match(m.text)]

    def period_of(self, index: int) -> Period | None:
        """The period that governs the figure at `index`, or None."""
        figure, sentence = self._paragraph.figures[index], self._paragraph.sentence(index)
        if following := self._following(figure, sentence, _FOLLOWS):
            return _period(following)
        before = [m for m in self._mentions if sentence[0] <= m.start and m.end <= figure.start]
        if before:
            return next((_period(m) for m in reversed(before) if self._governs(m, figure)), None)
        if following := self._following(figure, sentence, _LATER_IN_CLAUSE):
            return _period(following)
        return self._carried(figure, sentence)

    def _governs(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a time expression before the figure, in its sentence, reaches it."""
        clause = self._paragraph.clauses.clause(mention.start)
        same_clause = clause == self._paragraph.clauses.clause(figure.start)
        between = self._text[mention.end : figure.start]
        if self._is_comparison(mention):
            return same_clause and _ATTRIBUTE_AFTER.match(between) is not None
        if mention.sort == "same" or (between.startswith("的") and self._modifies_another(mention, figure)):
            return False
        is_event = mention.sort == "day" and _EVENT.search(self._text, mention.end, clause[1])
        return same_clause or not (is_event or mention.sort in ("later", "dayword", "each"))

    def _is_comparison(self, mention: PeriodMention) -> bool:
        return _COMPARISON_BEFORE.search(self._text, max(0, mention.start - 14), mention.start) is not None

    def _modifies_another(self, mention: PeriodMention, figure: Figure) -> bool:
        """2月4日的3887例: the words after 的 lead straight to a figure, and it is not this one."""
        owner = self._paragraph.figures[bisect_left(self._paragraph.starts, mention.end)]
        return owner is not figure and _ATTRIBUTE.match(self._text[mention.end : owner.start]) is not None

    def _following(self, figure: Figure, sentence: tuple[int, int], pattern: Pattern) -> PeriodMention | None:
        """The first time expression after the figure, before the next figure, if the words between fit `pattern`."""
        after = bisect_left(self._paragraph.starts, figure.end)
        limit = min(*self._paragraph.starts[after : after + 1], sentence[1], len(self._text))
        mention = next((m for m in self._mentions if figure.end <= m.start < limit), None)
        return mention if mention and pattern.fullmatch(self._text[figure.end : mention.start]) else None

    def _carried(self, figure: Figure, sentence: tuple[int, int]) -> Period | None:
        """From the sentence before, where it gives reason."""
        if not sentence[0]:
            return None
        earlier = self._paragraph.clauses.sentence(sentence[0] - 1)
        inside = [m for m in self._mentions if earlier[0] <= m.start < earlier[1] and m.sort not in _NOT_CARRIED]
        inside = [m for m in inside if not self._is_comparison(m)]
        if not inside:
            return None
        here, there = self._text[sentence[0] : figure.start], self._text[inside[-1].end : earlier[1]]
        is_part = here.startswith("其中")
        if self._paragraph.holds_figure(*earlier) and not is_part and not _share_words(here, there):
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
    """Whether both hold the same run of Chinese characters."""
    runs = _HAN_RUN.findall(here)
    return any(run[at : at + _CARRIED_OVER] in there for run in runs for at in range(len(run) - _CARRIED_OVER + 1))
