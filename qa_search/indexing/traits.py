"""What can be said of a window from its form alone: what kinds of figure it states, whether it tells of plans and times."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from qa_search import figures
from qa_search.language import HAN_RUN, normalize

from .windows import are_whole

TRAITS = "traits.npy"


class Trait(enum.IntFlag):
    """Bits of a window: what a sentence tells of.

    It states a number; a figure of money, a share, a count, a duration; what will be done; when; an official; a reason; what a
    word means; how something is done; what is allowed. It is in Chinese; it states an amount without its unit (大概5亿).
    """

    NUMBER = 1
    MONEY = 2
    PERCENT = 4
    COUNT = 8
    DURATION = 16
    PLAN = 32
    TIME = 64
    PERSON = 128
    REASON = 256
    DEFINITION = 512
    PROCEDURE = 1024
    PERMISSION = 2048
    CHINESE = 4096
    BARE = 8192


STATES_NUMBER = re.compile(
    r"\d|[百千万亿萬億]|[一二三四五六七八九十]成|[两兩二三四五六七八九十半](?:[个個家位名次项項种種倍天年月场場份届轮輪期批条條类類支台件]|分之|小时|小時)"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|thirds?"
    r"|quarters?|twice)\b",
    re.IGNORECASE,
)
CHINESE_FROM = 0.2
"""The share of Han characters from which a window is in Chinese."""
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

STATES: tuple[tuple[Trait, re.Pattern[str]], ...] = (
    (Trait.PLAN, STATES_PLAN),
    (Trait.TIME, STATES_TIME),
    (
        Trait.PERSON,
        re.compile(
            "司长|部长|局长|主任|厅长|处长|发言人|主席|书记|会长|院长|行长|省长|市长|总经济师|总会计师|总工程师|巡视员|先生|女士|同志"
            r"|\b(?:mr|ms|mrs|dr|minister|director|secretary|spokes\w+|commissioner|governor|chair\w*)\b"
        ),
    ),
    (
        Trait.REASON,
        re.compile(
            "因为|由于|原因|源于|在于|主要是|考虑到|受.{1,12}影响|之所以|为什么|为何|为了|是因|因此|所以"
            r"|\b(?:because|due to|owing to|reasons?|driven by|as a result|reflects?|why)\b"
        ),
    ),
    (
        Trait.DEFINITION,
        re.compile(
            "所谓|是指|指的是|就是|意思|通俗|概念|定义|叫做|称为|也就是|即"
            r"|\b(?:refers? to|means|defined|known as|what we call|in other words|that is)\b"
        ),
    ),
    (
        Trait.PROCEDURE,
        re.compile(
            "申请|登录|拨打|窗口|提交|填写|办理|扫码|下载|小程序|app|网站|热线|渠道|报名|手续|材料|平台|备案"
            r"|\b(?:apply|applications?|log ?in|register|visit|call|submit|website|portal|hotline|contact|online|form)\b"
        ),
    ),
    (
        Trait.PERMISSION,
        re.compile(
            "可以|不得|不能|允许|必须|不予|应当|不许|禁止|能够|无需|不用|不需要"
            r"|\b(?:may|must|can|cannot|not allowed|no need|eligible|entitled|required)\b"
        ),
    ),
)
"""What the words of a window state."""


def traits_of(texts: Sequence[str], passages: npt.NDArray[np.int32]) -> npt.NDArray[np.uint16]:
    """The traits of each window, as bits; `passages` is the passage row of each."""
    out = np.zeros(len(texts), np.uint16)
    whole = are_whole(passages)
    announced: int | None = None
    for at, text in enumerate(texts):
        if STATES_NUMBER.search(text):
            out[at] |= Trait.NUMBER
            out[at] |= _amounts(text)
        if sum(map(len, HAN_RUN.findall(text))) > CHINESE_FROM * len(text):
            out[at] |= Trait.CHINESE
        plain = normalize(text).text
        passage = int(passages[at])
        announces = ANNOUNCES_PLAN.search(plain) is not None
        if announces and not whole[at]:
            announced = passage
        if announces or announced == passage:
            out[at] |= Trait.PLAN
        for trait, pattern in STATES:
            if pattern.search(plain):
                out[at] |= trait
    return out


def _amounts(text: str) -> Trait:
    """The kinds of figure of a text, and whether it has an amount that is none of them."""
    found = Trait.BARE if figures.bare_amounts(text) else Trait(0)
    for figure in figures.find_spans(text):
        found |= KINDS.get(figure.unit_kind, Trait(0))
    return found
