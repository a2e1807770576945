"""The period that governs a figure."""

from __future__ import annotations

import datetime

import pytest

from qa_search.figures import find_figures

CASES: list[tuple[str, list[str | None]]] = [
    ("一季度,基金收入1.2万亿元,支出1.3万亿元。", ["一季度", "一季度"]),
    ("截至3月底,参保9.6亿人;4月份新增20万人。", ["截至3月底", "4月份"]),
    ("2月4日的3887例下降到2月11日的2015例", ["2月4日", "2月11日"]),
    ("占去年外出务工总数的86%", [None]),
    ("比去年同期增加30亿元", [None]),
    ("受益户数超过去年,发放6亿元", [None]),
    ("2月减免20亿元。目前,已发放6亿元。", ["2月", "目前"]),
    ("2月减免20亿元。发放补贴6亿元。", ["2月", None]),
    ("去年支出9亿元。其中,补贴6亿元。", ["去年", "去年"]),
    ("去年以来,工作进展顺利。发放补贴6亿元。", ["去年以来"]),
    ("今年我国对东盟出口汽车30亿元。我国对东盟出口机电产品60亿元。", ["今年", "今年"]),
    ("3月20日启动行动,已有134万家企业参加", [None]),
    ("subsidies amounted to USD 108 billion in 2019, and fell", ["2019"]),
    ("In 2019, trade reached 30 billion yuan.", ["2019"]),
]


@pytest.mark.parametrize(("text", "periods"), CASES)
def test_the_words_that_govern(text: str, periods: list[str | None]) -> None:
    """The nearest before in the sentence; not a comparison, an event's day, or another sentence without reason."""
    found = [figure.period for figure in find_figures(text, reference_date=datetime.date(2020, 4, 21))]
    assert [period and period.text for period in found] == periods


def test_a_period_is_not_carried_over_a_paragraph() -> None:
    """The next paragraph starts anew."""
    figures = find_figures("一季度,情况良好。\n支出6亿元。", reference_date=datetime.date(2020, 4, 21))
    assert figures[0].period is None
