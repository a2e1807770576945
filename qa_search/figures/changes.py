"""Changes: a figure that states which way something moved, and against what (同比减少95万人, 从3.5%提高至4%)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from qa_search.figures.changes_english import english_change
from qa_search.figures.english import is_english
from qa_search.records import Change

if TYPE_CHECKING:
    from qa_search.records import Basis, Figure

    Direction = Literal["up", "down"]

_UP = (
    "增长 增長 增加 增 上升 提高 提升 上涨 上漲 涨 漲 扩大 擴大 增幅 涨幅 漲幅 增速 升幅 多增 攀升 回升 增至 提速 高出 上浮 升 上调"
).split()
_DOWN = "下降 减少 減少 降低 回落 下滑 收窄 降 减 減 跌 下跌 降幅 跌幅 缩小 压缩 压减 萎缩 缩短 缩减 少增 降至 下浮 下调".split()
_NOT_A_CHANGE = re.compile(r"(?:新增|减免|減免|增值|增设|升级|增开|减税|减灾|减排|提升行动|扩增|增持)$")
_YEAR = re.compile(r"同比|较去年|较上年|比上年|比去年|较?去年同期|上年同期|較上年|較去年|比上一年|比前一年")
_MONTH = re.compile(r"环比|環比|较上月|比上月|上个月")
_VERB = re.compile("|".join(sorted((*_UP, *_DOWN), key=len, reverse=True)))
_STATED = re.compile(
    r"(?P<verb>"
    + _VERB.pattern
    + r")(?:了|约|約|近|超过|超過|超|达到?|達到?|到|为|為|幅度|率|分别|分別|共|至少|不低于|不少于|不超过|也|就|：|:|\s){0,4}$",
)
_WITH_OBJECT = re.compile(
    r"(?P<verb>增加|减少|減少|降低|提高|压减)(?:了)?(?P<object>(?!后|的|值|额|量|率)[^，。；,;：:、\d]{1,14}?)(?:超过|达到?|约|近|至)?$"
)
# Official statistics mean growth on the year where a percentage of growth names no basis.
_GROWTH = re.compile(
    r"(?:增长|增長|增|下降|上涨|上漲|涨|漲|幅|增速|减少|減少|增加|上升|回升|回落|跌|降)[^，。；,;]{0,6}$"
)
_IN_PERCENT = re.compile(r"[%％‰]$|^百分之")
_JOINED = re.compile(r"\s?(?:[-－—–~～至到和、]|and|to)\s?")
_SIZE = re.compile(r"(?:降幅|涨幅|增幅|升幅|跌幅)")
_CUMULATIVE = re.compile(r"累计|累計")
_AFTER = re.compile(
    r"[，,](?P<basis>同比|环比|環比|较上年末?|比上年)?[^，。；,;\d]{0,6}?(?P<verb>"
    + _VERB.pattern
    + r")[^，。；,;\d]{0,6}(?=[，。；,;\n]|$)"
)
_FROM = re.compile(r"(?:从|由|從|最高時|最低時|自|现行|原来的?|过去的?)[^，。；,;：]{0,14}$")
_TO = re.compile(
    r"^[^，。；,;]{0,10}?(?P<verb>"
    + "|".join((*_UP, *_DOWN))
    + r")(?:到了?|至|为|為|[^，。；,;]{0,3}?到)[^，。；,;]{0,10}$",
)


def change_of(paragraph: str, figures: list[Figure], index: int, clause: tuple[int, int]) -> Change | None:
    """The change that the figure at `index` states, or None; `clause` bounds the clause that holds it."""
    figure = figures[index]
    if is_english(paragraph, figure):
        return english_change(paragraph, figures, index)
    if (
        index
        and _JOINED.fullmatch(paragraph[figures[index - 1].end : figure.start])
        and figures[index - 1].unit == figure.unit
    ):
        return change_of(paragraph, figures, index - 1, clause)
    return (
        _from_to(paragraph, figures, index)
        or _fall_of_earlier(paragraph, figures, index, clause)
        or _stated(paragraph[clause[0] : figure.start], figure)
        or _stated_after(paragraph, figure)
    )


def _fall_of_earlier(paragraph: str, figures: list[Figure], index: int, clause: tuple[int, int]) -> Change | None:
    """降幅分别达到…: the size of the change that the figures before state as 从…下降到…."""
    own = _SIZE.match(paragraph[clause[0] : figures[index].start])
    earlier = _from_to(paragraph, figures, index - 1) if own and index else None
    return earlier


def _from_to(paragraph: str, figures: list[Figure], index: int) -> Change | None:
    """Both ends of 从…提高至…: this figure is the first with the next, or the last with the one before."""
    for first in (index, index - 1):
        if not 0 <= first < len(figures) - 1:
            continue
        lower, upper = figures[first], figures[first + 1]
        between = paragraph[lower.end : upper.start]
        left = paragraph[max(0, lower.start - 24) : lower.start]
        if (verb := _TO.match(between)) and _FROM.search(left):
            return Change(direction=_direction(verb["verb"]), basis="from_to")
    return None


def _stated(left: str, figure: Figure) -> Change | None:
    verb = _STATED.search(left)
    if verb and not _NOT_A_CHANGE.search(left[: verb.end("verb")]):
        # a level reached (上升为56.5%) is no growth on the year
        reached = verb.group().endswith(("到", "至", "为", "為"))
        return Change(direction=_direction(verb["verb"]), basis=_basis(left, figure, loose=reached))
    loose = _WITH_OBJECT.search(left)
    if loose and not _NOT_A_CHANGE.search(left[: loose.end("verb")]):
        return Change(direction=_direction(loose["verb"]), basis=_basis(left, figure, loose=True))
    return None


def _stated_after(paragraph: str, figure: Figure) -> Change | None:
    """5.9%,环比小幅回落: a change without a number of its own belongs to the figure before."""
    after = _AFTER.match(paragraph, figure.end)
    if after is None or after["basis"] is None:
        return None
    basis: Basis = "month_on_month" if _MONTH.match(after["basis"]) else "year_on_year"
    return Change(direction=_direction(after["verb"]), basis=basis)


def _direction(verb: str) -> Direction:
    return "up" if verb in _UP else "down"


def _basis(left: str, figure: Figure, *, loose: bool = False) -> Basis | None:
    if _YEAR.search(left):
        return "year_on_year"
    if _MONTH.search(left):
        return "month_on_month"
    if _CUMULATIVE.search(left):
        return "cumulative"
    return "year_on_year" if not loose and _IN_PERCENT.search(figure.text) and _GROWTH.search(left) else None
