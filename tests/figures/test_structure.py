"""Numerals with a unit that order the speech, or say when, instead of counting."""

from __future__ import annotations

import pytest

from qa_search.figures import find_spans

STRUCTURE = [
    "包括三方面内容",
    "提出了三项主要任务",
    "这两项政策",
    "跑一个窗口",
    "二十国集团峰会",
    "万岁",
    "六个一批",
    "面向65岁以上老年人",
    "每招用1人补贴",
]
WHEN = ["两个月过去了", "未来5年,我们", "近三年来", "过去5年", "已经开展1个多月了", "用三年时间", "3年内建成"]
COUNTED = [
    ("五类12项政策", ["五类", "12项"]),
    ("每周上新四个", ["四个"]),
    ("两名工作人员", ["两名"]),
    ("需要45个工作日", ["45个工作日"]),
    ("应当在三十日内答复", ["三十日"]),
    ("不超过30分钟", ["30分钟"]),
    ("十二项措施", ["十二项"]),
    ("近百亿元", ["百亿元"]),
]


@pytest.mark.parametrize("text", STRUCTURE)
def test_structure_is_no_figure(text: str) -> None:
    """Chinese numerals that give structure, articles, names and age groups report no amount."""
    assert find_spans(text) == ()


@pytest.mark.parametrize("text", WHEN)
def test_a_time_adverbial_is_no_figure(text: str) -> None:
    """A duration that says when something happens is not how long it takes."""
    assert find_spans(text) == ()


@pytest.mark.parametrize(("text", "spans"), COUNTED)
def test_an_amount_is_a_figure(text: str, spans: list[str]) -> None:
    """Small numerals beside another number, per unit of time, or as a rule's bound are amounts."""
    assert [figure.text for figure in find_spans(text)] == spans
