"""Spans, values and units of single quantities."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_search.figures import find_spans

ONE = [
    ("惠及9200多万人", "9200多万人", "92000000", "人", "count"),
    ("发布500余条信息", "500余条", "500", "条", "count"),
    ("支出1.07万亿元", "1.07万亿元", "1070000000000", "元", "money"),
    ("預算 83 億元", "83 億元", "8300000000", "元", "money"),
    ("达到47.3亿美元", "47.3亿美元", "4730000000", "美元", "money"),
    ("下降-1.5%", "-1.5%", "-1.5", "%", "percent"),
    ("占比６．７％", "６．７％", "6.7", "%", "percent"),
    ("近2/3的县", "2/3", "66.666667", "%", "percent"),
    ("超过七成的人", "七成", "70", "%", "percent"),
    ("达百分之六十一点二", "百分之六十一点二", "61.2", "%", "percent"),
    ("提高1.2个百分点", "1.2个百分点", "1.2", "百分点", "percentage_point"),
    ("装机3.1亿千瓦", "3.1亿千瓦", "310000000", "千瓦", "power"),
    ("用电40万千瓦时", "40万千瓦时", "400000", "千瓦时", "power"),
    ("播种17.6亿亩", "17.6亿亩", "1760000000", "亩", "area"),
    ("增长2.5倍", "2.5倍", "2.5", "倍", "multiple"),
    ("浓度31微克/立方米", "31微克/立方米", "31", "微克/立方米", "rate"),
    ("每秒处理600件", "600件", "600", "件", "rate"),
    ("新增確診病例2015例", "2015例", "2015", "例", "count"),
    ("三万六千公里", "三万六千公里", "36000", "公里", "length"),
]
RANGES = [
    ("增长6%－6.5%", [("6%", "6"), ("6.5%", "6.5")]),
    ("需3至5年以上", [("3", "3"), ("5年", "5")]),
    ("投资10-20亿元", [("10", "1000000000"), ("20亿元", "2000000000")]),
]


@pytest.mark.parametrize(("text", "span", "value", "unit", "kind"), ONE)
def test_a_quantity(text: str, span: str, value: str, unit: str, kind: str) -> None:
    """The span is the numeral with its inner 多, magnitude and unit; the value is in base units."""
    (figure,) = find_spans(text)
    assert (figure.text, figure.value, figure.unit, figure.unit_kind) == (span, Decimal(value), unit, kind)


@pytest.mark.parametrize(("text", "ends"), RANGES)
def test_each_end_of_a_range_is_a_figure(text: str, ends: list[tuple[str, str]]) -> None:
    """The first end takes the unit, and a missing magnitude, of the second."""
    figures = find_spans(text)
    assert [(figure.text, figure.value) for figure in figures] == [(span, Decimal(value)) for span, value in ends]
    assert len({figure.unit for figure in figures}) == 1


@pytest.mark.parametrize(
    "text", ["两三次", "几十万人", "数百家", "十几个", "七八百人", "315工程", "拨打12333", "千家万户"]
)
def test_an_inexact_or_bare_number_is_no_figure(text: str) -> None:
    """What has no exact value, or no unit and no magnitude, is not cited as a quantity."""
    assert find_spans(text) == ()
