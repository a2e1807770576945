"""Words that bend a value."""

from __future__ import annotations

import pytest

from qa_search.figures import find_figures

CASES = [
    ("运送农民工近590万人", "nearly"),
    ("大约30亿元", "about"),
    ("失业率5.5%左右", "about"),
    ("突破1800亿件", "more_than"),
    ("超过100个", "more_than"),
    ("400余条", "more_than"),
    ("上百家企业", "more_than"),
    ("不低于1700万人次", "at_least"),
    ("3000万人以上", "at_least"),
    ("至少12项", "at_least"),
    ("不到3%", "less_than"),
    ("原则上不超过30分钟", "at_most"),
    ("控制在4.5%以内", "at_most"),
    ("处五百元以上二千元以下罚款", "at_least"),
    ("附近20家企业", None),
    ("302万户企业", None),
    ("nearly 60 percent", "nearly"),
    ("more than 40 countries", "more_than"),
    ("at least 20 projects", "at_least"),
    ("up to 500 yuan", "at_most"),
]


@pytest.mark.parametrize(("text", "qualifier"), CASES)
def test_a_qualifier_stands_outside_the_span(text: str, qualifier: str | None) -> None:
    """The longest word right before the figure counts first, then the word after it, then 多 or 余 inside."""
    assert find_figures(text, reference_date=None)[0].qualifier == qualifier


def test_both_bounds_of_a_fine() -> None:
    """以上…以下: the first figure is the least, the second the most."""
    figures = find_figures("责令改正,处五百元以上二千元以下罚款", reference_date=None)
    assert [figure.qualifier for figure in figures] == ["at_least", "at_most"]
