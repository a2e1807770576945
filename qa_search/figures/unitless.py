"""Unitless amounts: the unit that is not printed, taken from the words around (总人次数超过590万, 累计结余5万多亿)."""

from __future__ import annotations

from qa_search.figures.patterns import Pattern
from qa_search.figures.tables import one_of
from qa_search.records import UnitKind

_PEOPLE = """
人 人口 人数 人數 人员 人員 人民 人士 人才 人群 群众 | people
职工 職工 员工 农民工 農民工 农民 劳动力 劳动者 就业 | workers
学生 學生 毕业生 考生 教师 医生 官兵 党员           | students, teachers, doctors, soldiers, members
居民 同胞 网民 民众 华侨 持卡人 青年 妇女           | residents
儿童 老人 老年人 患者 病例                          | children, the old, the sick
"""
_FIRMS = """
户数 农户 用户 家庭 商户 网点           | households, users, outlets
企业 市场主体 经营主体 个体工商户       | firms, market entities, the self-employed
"""
_SUMS = """
资金 基金 经费 金额 总额 额 规模 余额 结余 | funds, sums, balances
收入 支出 预算 投资 贷款 债券 债务 利润 成本 | income, spending, loans, debt, profit, cost
产值 总值 生产总值 GDP 税 费 消费         | output, taxes, fees, consumption
贸易额 销售额 进出口 出口 进口           | trade
"""
_CUE = Pattern(f"(?P<visits>人次)|(?P<firms>{one_of(_FIRMS)})|(?P<people>{one_of(_PEOPLE)})|(?P<sums>{one_of(_SUMS)})")
_COUNTED = Pattern(
    rf"(?:的|名|余|多)?[^，。；,;:：、\d的了是和对]{{0,8}}?(?:(?P<firms>{one_of(_FIRMS)})|(?P<people>{one_of(_PEOPLE)}))",
)
_NAMES: dict[str, tuple[str, UnitKind]] = {
    "visits": ("人次", "count"),
    "firms": ("户", "count"),
    "people": ("人", "count"),
    "sums": ("元", "money"),
}
_CLAUSE = Pattern(r"[，。；,;\n！？]")
_REACH = 40  # characters before the amount that may name its unit


def unit_from_context(text: str, start: int) -> tuple[str, UnitKind] | None:
    """Name and kind of the unit that the words before a bare amount give, its own clause first; None without a cue."""
    before = text[max(0, start - _REACH) : start]
    clause = _CLAUSE.split(before)[-1]
    for words in (clause, before):
        if cues := list(_CUE.finditer(words)):
            return _NAMES[str(cues[-1].lastgroup)]
    return None


def counted_after(text: str, end: int) -> tuple[str, UnitKind] | None:
    """近1400万农业转移人口, 1.6亿的持卡人: people or firms named right after the amount."""
    found = _COUNTED.match(text, end)
    return _NAMES[str(found.lastgroup)] if found else None
