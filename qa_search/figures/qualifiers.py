"""Qualifiers: the words outside a figure that bend its value (近, 超过, 以上, 不低于, nearly, at least)."""

from __future__ import annotations

import re

from qa_search.figures.patterns import Pattern
from qa_search.figures.tables import one_of
from qa_search.records import Qualifier

# The first kind that matches right before the figure wins: 不超过 stands before 超过.
BEFORE: tuple[tuple[Qualifier, str], ...] = (
    (
        "at_most",
        """
不超过 不超過 不高于 不高於 不多于 不大于 不得超过 | no more than
最多 至多                                           | at most
""",
    ),
    (
        "at_least",
        """
不低于 不低於 不少于 不少於 不小于                 | no less than
不得少于 不得低于 至少 最少 起码                   | must not be less than, at least
""",
    ),
    ("less_than", "不到 不足 未满 不满 未达 低于 低於 少于 少於 小于 | less than, not yet"),
    (
        "more_than",
        """
超过 超過 超过了 超過了 超出 超 远超 逾             | exceeds
突破 突破了 高于 高於 大于 多于                     | breaks through, above
""",
    ),
    ("nearly", "接近 将近 將近 近 | nearly"),
    ("about", "大约 大約 大概 约 約 约为 約為 约有 | about"),
)
ENGLISH_BEFORE: tuple[tuple[Qualifier, str], ...] = (
    ("at_most", "no more than|not more than|at most|up to|not exceeding|within"),
    ("at_least", "at least|no less than|not less than|no fewer than|a minimum of"),
    ("less_than", "less than|fewer than|under|below"),
    ("more_than", "more than|over|exceeding|exceeded|exceeds|surpassed|surpassing|above|topped"),
    ("nearly", "nearly|almost|close to|approaching"),
    ("about", "about|around|approximately|roughly|some"),
)
AFTER: tuple[tuple[Qualifier, str], ...] = (
    ("at_least", r"(?:及其?)?以上|或者?以上|之上|or more|or above|at least"),
    ("at_most", r"(?:及其?)?以[内內下]|之[内內]|[内內](?![部外容])|or less|or below"),
    ("about", r"左右|上下|or so"),
    ("more_than", r"[多余餘](?!的?[年月])|有余"),
)
_ENGLISH = dict(ENGLISH_BEFORE)
_EXTRA = {"more_than": r"|(?<![以之早晚])上"}  # 上百家
_BEFORE = Pattern(
    "(?:"
    + "|".join(f"(?P<{name}>{one_of(words)}{_EXTRA.get(name, '')}|{_ENGLISH[name]})" for name, words in BEFORE)
    + r")[ 了达達到至]{0,2}$",
    re.IGNORECASE,
)
_AFTER = tuple((name, Pattern(rf"\s?(?:人民币|人)?(?:{words})")) for name, words in AFTER)
_NOT_NEAR = Pattern(r"[附最就远遠邻]近$")
_REACH = 14  # characters; longer than any form above


def qualifier_of(text: str, start: int, end: int, *, more: bool) -> Qualifier | None:
    """The qualifier of the figure at `start:end`; `more` is whether 多 or 余 is written inside it."""
    left = text[max(0, start - _REACH) : start]
    found = _BEFORE.search(left)
    if found and not _NOT_NEAR.search(left[: found.end()]):
        return next(name for name, _ in BEFORE if found[name])
    after = next((name for name, pattern in _AFTER if pattern.match(text, end)), None)
    return after or ("more_than" if more else None)
