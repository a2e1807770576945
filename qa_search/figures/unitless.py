"""Unitless amounts: the unit that is not printed, taken from the words before (总人次数超过590万, 累计结余5万多亿)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa_search.records import UnitKind

# The nearest cue before the numeral, within its clause, decides.
_CUES: tuple[tuple[str, str, UnitKind], ...] = (
    (r"人次", "人次", "count"),  # visits
    (r"户数|农户|用户|市场主体|经营主体|个体工商户|企业", "户", "count"),  # households, firms
    (
        r"人[口数數員员民士才群]?|职工|農民工|农民工|学生|毕业生|劳动力|党员|居民|持卡人|就业|病例|儿童|老人|患者|教师|医生|困难群众|群众|人群|人口",
        "人",
        "count",
    ),  # people
    (
        r"资金|基金|金额|收入|支出|投资|贷款|结余|余额|产值|总值|总额|成本|债[券务]|税|费|贸易额|进出口|出口|进口|销售额|消费|预算|利润|生产总值|GDP|经费|规模|额",
        "元",
        "money",
    ),  # money
)
_CUE = re.compile("|".join(f"(?P<c{number}>{pattern})" for number, (pattern, _, _) in enumerate(_CUES)))
_COUNTED = re.compile(
    r"(?:的|名|余|多)?[^，。；,;:：、\d的了是和对]{0,8}?(?:(?P<firms>企业|市场主体|经营主体|个体工商户|农户|用户|家庭|商户|网点)|"
    r"人口|人[民们員员士才群次口数數]|同胞|职工|农民|农民工|学生|學生|毕业生|劳动力|劳动者|党员|居民|持卡人|儿童|老人|老年人|患者|教师|医生|群众|网民|考生|民众|青年|妇女|职员|官兵|华侨)",
)
_CLAUSE = re.compile(r"[，。；,;\n！？]")


def unit_from_context(text: str, start: int, end: int) -> tuple[str, UnitKind] | None:
    """Name and kind of the unit that the clause gives to a bare amount; None where no cue stands."""
    for left in (re.split(_CLAUSE, text[max(0, start - 40) : start])[-1], text[max(0, start - 40) : start]):
        last = None
        for last in _CUE.finditer(left):
            pass
        if last is not None:
            _, unit, kind = _CUES[int((last.lastgroup or "c0")[1:])]
            return unit, kind
    return counted_after(text, end)


def counted_after(text: str, end: int) -> tuple[str, UnitKind] | None:
    """近1400万农业转移人口, 1.6亿的持卡人: people or firms named right after the amount."""
    found = _COUNTED.match(text, end)
    if found is None:
        return None
    return ("户", "count") if found["firms"] else ("人", "count")
