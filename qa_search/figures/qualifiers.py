"""Qualifiers: the words outside a figure that bend its value (近, 超过, 以上, 不低于, nearly, at least)."""

from __future__ import annotations

import re

from qa_search.records import Qualifier

# The first that matches at the figure wins; longer words stand before the words that they contain.
BEFORE: tuple[tuple[Qualifier, str], ...] = (
    (
        "at_most",
        r"不超过|不超過|不高于|不高於|不多于|不大于|不得超过|最多|至多|控制在|no more than|not more than|at most|up to|not exceeding|within",
    ),
    (
        "at_least",
        r"不低于|不低於|不少于|不少於|不小于|至少|最少|起码|不得少于|不得低于|at least|no less than|not less than|no fewer than|a minimum of",
    ),
    ("less_than", r"不到|不足|未满|不满|低于|低於|少于|少於|小于|未达|less than|fewer than|under|below"),
    (
        "more_than",
        r"超过了?|超過了?|超出|突破了?|高于|高於|大于|多于|逾|超|远超|(?<![以之早晚])上|more than|over|exceeding|exceeded|exceeds|surpassed|surpassing|above|topped",
    ),
    ("nearly", r"接近|将近|將近|近|nearly|almost|close to|approaching"),
    ("about", r"大约|大約|大概|约为?|約為?|约有|約|about|around|approximately|roughly|some"),
)
AFTER: tuple[tuple[Qualifier, str], ...] = (
    ("at_least", r"(?:及其?)?以上|或者?以上|之上|or more|or above|at least"),
    ("at_most", r"(?:及其?)?以[内內下]|之[内內]|内(?![部外容])|內|or less|or below"),
    ("about", r"左右|上下|or so"),
    ("more_than", r"[多余餘](?![的]?[年月])|有余"),
)
_BEFORE = re.compile(
    "(?:" + "|".join(f"(?P<{name}>{words})" for name, words in BEFORE) + r")[ 了达達到至]{0,2}$", re.IGNORECASE
)
_AFTER = tuple((name, re.compile(r"\s?(?:人民币|人)?(?:" + words + ")")) for name, words in AFTER)
_NOT_NEAR = re.compile(r"[附最就远遠邻]近$")


def qualifier_of(text: str, start: int, end: int, *, more: bool) -> Qualifier | None:
    """The qualifier of the figure at `start:end`; `more` is whether 多 or 余 is written inside it."""
    left = text[max(0, start - 14) : start]
    found = _BEFORE.search(left)
    if found and not _NOT_NEAR.search(left[: found.end()]):
        name: Qualifier = found.lastgroup  # type: ignore[assignment]
        return name
    for after, pattern in _AFTER:
        if pattern.match(text, end):
            return after
    return "more_than" if more else None
