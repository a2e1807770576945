"""Changes: a figure that states which way something moved, and against what (同比减少95万人, 从3.5%提高至4%).

A percentage of growth without a stated basis is read as on the year before, as official statistics mean it; a level that is
reached (上升到60%) has no basis.
"""

from __future__ import annotations

from qa_search.figures.changes_english import english_change
from qa_search.figures.english import is_english
from qa_search.figures.metric_words import LONGEST_CHAIN
from qa_search.figures.paragraph import Paragraph
from qa_search.figures.patterns import Pattern
from qa_search.figures.tables import forms, one_of
from qa_search.records import Basis, Change, Direction, Figure

_UP = """
增长 增長 增加 增至 增 多增                       | grow
上升 上涨 上漲 涨 漲 升 攀升 回升                 | rise
提高 提升 提速 上浮 上调 扩大 擴大 高出           | raise
增幅 涨幅 漲幅 升幅 增速                          | size of a rise
"""
_DOWN = """
下降 下跌 下滑 跌 回落 收窄                       | fall
减少 減少 减 減 少增 萎缩                         | decrease
降低 降 降至 下浮 下调 缩小 缩短 缩减 压缩 压减   | lower, shorten
降幅 跌幅                                         | size of a fall
"""
_RISING = frozenset((*forms(_UP), "高", "多"))
_VERB = f"(?P<verb>{one_of(_UP, _DOWN)})"
_NOT_A_CHANGE = Pattern(r"(?:新增|减免|減免|增值|增设|升级|增开|减税|减灾|减排|提升行动|扩增|增持)$")
_YEAR = Pattern(r"同比|[较較比](?:上一?年|去年|前一年)|(?:去年|上年)同期")
_MONTH = Pattern(r"环比|環比|[较較比]上个?月")
_CUMULATIVE = Pattern(r"累计|累計")
_STATED = Pattern(
    _VERB
    + r"(?:了|约|約|近|超过|超過|超|达到?|達到?|到|为|為|幅度|率|分别|分別|共|至少|不低于|不少于|不超过|不到|不足|控制在|保持在|"
    r"也|就|：|:|\s){0,4}$",
)
_THAN = Pattern(r"[比较較][^，。；,;]{1,12}(?P<verb>高|低|多|少)(?:约|出|了|近){0,2}$")
_REACHED = Pattern(r"(?:(?<!不)到|至|为|為)$")
_WITH_OBJECT = Pattern(
    r"(?P<verb>增加|减少|減少|降低|提高|压减)(?:了)?(?P<object>(?![后的值额量率])[^，。；,;：:、\d占]{1,14}?)(?:超过|达到?|约|近|至)?$",
)
_GROWTH = Pattern(r"(?:增长|增長|增|下降|上涨|上漲|涨|漲|幅|增速|减少|減少|增加|上升|回升|回落|跌|降)[^，。；,;]{0,6}$")
_IN_PERCENT = Pattern(r"[%％‰]$|^百分之")
_JOINED = Pattern(r"\s?(?:[-－—–~～至到和、]|and|to)\s?")
_SIZE = Pattern(r"(?:降幅|涨幅|增幅|升幅|跌幅)")
_AFTER = Pattern(
    rf"[，,](?P<basis>同比|环比|環比|[较比]上年末?)[^，。；,;\d]{{0,6}}?{_VERB}[^，。；,;\d]{{0,6}}(?=[，。；,;\n]|$)",
)
_FROM = Pattern(r"(?:从|由|從|最高時|最低時|自|现行|原来的?|过去的?)[^，。；,;：]{0,14}$")
_TO = Pattern(rf"[^，。；,;]{{0,10}}?{_VERB}(?:到了?|至|为|為|[^，。；,;]{{0,3}}?到)[^，。；,;]{{0,10}}")


def change_of(paragraph: Paragraph, index: int) -> Change | None:
    """The change that the figure at `index` states, or None."""
    if is_english(paragraph.text, paragraph.figures[index]):
        return english_change(paragraph, index)
    for _ in range(LONGEST_CHAIN):
        if not index or not _is_joined(paragraph, index):
            break
        index -= 1
    figure = paragraph.figures[index]
    left = paragraph.text[paragraph.clause(index)[0] : figure.start]
    return (
        _from_to(paragraph, index)
        or (_from_to(paragraph, index - 1) if _SIZE.match(left) else None)  # 降幅分别达到…, after 从…下降到…
        or _stated(left, figure)
        or _stated_after(paragraph.text, figure)
    )


def _is_joined(paragraph: Paragraph, index: int) -> bool:
    """Whether the figure is the other end of a range, or the next in a list, of the one before."""
    same_unit = paragraph.figures[index].unit == paragraph.figures[index - 1].unit
    return same_unit and _JOINED.fullmatch(paragraph.between(index)) is not None


def _from_to(paragraph: Paragraph, index: int) -> Change | None:
    """Both ends of 从…提高至…: this figure is the first with the next, or the last with the one before."""
    for last in (index + 1, index):
        if not 0 < last < len(paragraph.figures):
            continue
        start = paragraph.figures[last - 1].start
        verb = _TO.fullmatch(paragraph.between(last))
        if verb and _FROM.search(paragraph.text, max(0, start - 24), start):
            return Change(direction=_direction(verb["verb"]), basis="from_to")
    return None


def _stated(left: str, figure: Figure) -> Change | None:
    """The verb right before the figure, or before the object that it changes (降低社会保险费1296亿元)."""
    for pattern in (_STATED, _THAN, _WITH_OBJECT):
        verb = pattern.search(left)
        if verb and not _NOT_A_CHANGE.search(left[: verb.end("verb")]):
            is_growth = pattern is _STATED and not _REACHED.search(verb.group())
            return Change(direction=_direction(verb["verb"]), basis=_basis(left, figure, is_growth=is_growth))
    return None


def _stated_after(text: str, figure: Figure) -> Change | None:
    """5.9%,环比小幅回落: a change without a number of its own belongs to the figure before."""
    after = _AFTER.match(text, figure.end)
    if after is None:
        return None
    basis: Basis = "month_on_month" if _MONTH.match(after["basis"]) else "year_on_year"
    return Change(direction=_direction(after["verb"]), basis=basis)


def _direction(verb: str) -> Direction:
    return "up" if verb in _RISING else "down"


def _basis(left: str, figure: Figure, *, is_growth: bool) -> Basis | None:
    if _YEAR.search(left):
        return "year_on_year"
    if _MONTH.search(left):
        return "month_on_month"
    if _CUMULATIVE.search(left):
        return "cumulative"
    return "year_on_year" if is_growth and _IN_PERCENT.search(figure.text) and _GROWTH.search(left) else None
