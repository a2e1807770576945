"""What can be said of a window from its form alone: what kinds of figure it states, whether it tells of plans and times."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from qa_search import figures
from qa_search.language import normalize

from .windows import are_whole

TRAITS = "traits.npy"


class Trait(enum.IntFlag):
    """Bits of a window: it states a number; a figure of money, a share, a count, a duration; what will be done, and when."""

    NUMBER = 1
    MONEY = 2
    PERCENT = 4
    COUNT = 8
    DURATION = 16
    PLAN = 32
    TIME = 64


STATES_NUMBER = re.compile(r"\d|[百千万亿萬億]|[一二三四五六七八九十]成")
KINDS: dict[str, Trait] = {
    "money": Trait.MONEY,
    "percent": Trait.PERCENT,
    "percentage_point": Trait.PERCENT,
    "count": Trait.COUNT,
    "duration": Trait.DURATION,
}
ANNOUNCES_PLAN = re.compile(
    r"下一步|下一?阶段|接下来|今后|未来|后续将|\bnext (?:step|phase|stage)s?\b|\blooking ahead\b"
)
"""What follows in the paragraph is a plan, too: 下一步,…。同时,…。"""
STATES_PLAN = re.compile(r"\b(?:will|shall|plans? to|going to|intends? to)\b")
STATES_TIME = re.compile(
    r"\d\s*[年月日号]|[今去明前本上]年|[上下本]月|季度|半年|年底|月底|年末|期间|当[日天]|以来"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december"
    r"|today|yesterday|tomorrow|(?:19|20)\d\d)\b",
)


def traits_of(texts: Sequence[str], passages: npt.NDArray[np.int32]) -> npt.NDArray[np.uint8]:
    """The traits of each window, as bits; `passages` is the passage row of each."""
    out = np.zeros(len(texts), np.uint8)
    whole = are_whole(passages)
    announced: int | None = None
    for at, text in enumerate(texts):
        if STATES_NUMBER.search(text):
            out[at] |= Trait.NUMBER
            for figure in figures.find_spans(text):
                out[at] |= KINDS.get(figure.unit_kind, 0)
        plain = normalize(text).text
        passage = int(passages[at])
        announces = ANNOUNCES_PLAN.search(plain) is not None
        if announces and not whole[at]:
            announced = passage
        if announces or announced == passage or STATES_PLAN.search(plain):
            out[at] |= Trait.PLAN
        if STATES_TIME.search(plain):
            out[at] |= Trait.TIME
    return out
