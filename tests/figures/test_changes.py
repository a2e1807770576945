"""Figures that state a change."""

from __future__ import annotations

import pytest

from qa_search.figures import find_figures

CASES = [
    ("新增就业229万人,同比减少95万人", [None, ("down", "year_on_year")]),
    ("失业率5.9%,环比小幅回落", [("down", "month_on_month")]),
    ("比上月提高0.3个百分点", [("up", "month_on_month")]),
    ("较上年增加120亿元", [("up", "year_on_year")]),
    ("国内生产总值增长6.1%", [("up", "year_on_year")]),
    ("城镇化率提高3.2个百分点", [("up", None)]),
    ("单位能耗上升为56.5%", [("up", None)]),
    ("从3.5%提高至4%", [("up", "from_to"), ("up", "from_to")]),
    ("由15天压缩到7天", [("down", "from_to"), ("down", "from_to")]),
    ("比上年高0.2个百分点", [("up", "year_on_year")]),
    ("累计增长25%", [("up", "cumulative")]),
    ("降低社会保险费1296亿元", [("down", None)]),
    ("城镇新增就业1100万人", [None]),
    ("减免社会保险费2329亿元", [None]),
    ("工业增加值30660亿元", [None]),
    ("增长6%-6.5%", [("up", "year_on_year"), ("up", "year_on_year")]),
    ("exports rose 4.8 percent", [("up", "year_on_year")]),
    ("imports of 20 billion yuan, down 3 percent year on year", [None, ("down", "year_on_year")]),
    ("it would cut prices by 1.6 percent", [("down", None)]),
    ("the number of members grew from 6 in 2007 to 11 in 2024.", [("up", "from_to"), ("up", "from_to")]),
]


@pytest.mark.parametrize(("text", "changes"), CASES)
def test_only_the_figure_that_states_the_change_has_it(text: str, changes: list[tuple[str, str | None] | None]) -> None:
    """Direction from the verb, basis from 同比, 环比, 从…到, 累计; a percentage of growth is on the year."""
    found = [figure.change for figure in find_figures(text, reference_date=None)]
    assert [change and (change.direction, change.basis) for change in found] == changes


def test_the_size_of_a_fall_belongs_to_the_fall_before() -> None:
    """降幅 after 从…下降到 is the same change."""
    figures = find_figures("病例由最高时的3800例下降到2000例,降幅达到47.4%", reference_date=None)
    assert [figure.change and figure.change.basis for figure in figures] == ["from_to"] * 3
