"""Amounts whose unit is not printed."""

from __future__ import annotations

import pytest

from qa_search.figures import find_spans

CASES = [
    ("线上平台实名注册的总人次数超过590万。", "590万", "人次"),
    ("全国企业养老保险基金累计结余还有5万多亿,", "5万多亿", "元"),
    ("超过1.6亿的持卡人申领了电子社保卡", "1.6亿", "人"),
    ("近1300万农业转移人口落户", "1300万", "人"),
    ("登记的市场主体达到1.5亿。", "1.5亿", "户"),
    ("失业人员再就业500万和就业困难人员就业160万。", "500万", "人"),
]


@pytest.mark.parametrize(("text", "span", "unit"), CASES)
def test_the_words_around_name_the_unit(text: str, span: str, unit: str) -> None:
    """The nearest cue of the clause before the amount, else the people or firms right after it."""
    figure = find_spans(text)[0]
    assert (figure.text, figure.unit) == (span, unit)


def test_without_a_cue_there_is_no_figure() -> None:
    """A magnitude alone is not enough."""
    assert find_spans("大约在30万左右。") == ()
