"""The unit tables."""

from __future__ import annotations

from typing import get_args

import pytest

from qa_search.figures.quantities import unit_at
from qa_search.figures.units import LONGEST_UNIT, UNITS
from qa_search.records import UnitKind

WRITTEN = [
    ("人", ("人", "count", 1)),
    ("人次", ("人次", "count", 2)),
    ("人(次)", ("人次", "count", 4)),
    (" 元", ("元", "money", 2)),
    ("个工作日", ("工作日", "duration", 4)),
    ("个百分点", ("百分点", "percentage_point", 4)),
    ("个月", ("个月", "duration", 2)),
    ("个省份", ("个", "count", 1)),
    ("千瓦时", ("千瓦时", "power", 3)),
    ("元/吨", ("元/吨", "rate", 3)),
    ("平方公里", ("平方公里", "area", 4)),
    ("％", ("%", "percent", 1)),
]


@pytest.mark.parametrize(("written", "unit"), WRITTEN)
def test_the_longest_unit_wins(written: str, unit: tuple[str, str, int]) -> None:
    """The unit keeps the form that is printed; 个 is no part of a measure's name."""
    assert unit_at(written, 0) == unit


@pytest.mark.parametrize("written", ["人民", "年级", "家庭", "元旦", "个人", "分之二", "石油", "的", ""])
def test_another_word_is_no_unit(written: str) -> None:
    """A unit's character that begins another word is not a unit."""
    assert unit_at(written, 0) is None


def test_every_kind_of_unit_is_a_kind_of_the_contract() -> None:
    """The tables use the contract's kinds, and no unit is empty or longer than said."""
    assert set(UNITS.values()) <= set(get_args(UnitKind))
    assert all(1 <= len(unit) <= LONGEST_UNIT for unit in UNITS)
