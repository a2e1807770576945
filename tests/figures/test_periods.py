"""Time expressions and their days."""

from __future__ import annotations

import datetime
import json
import time
from pathlib import Path

import pytest

from qa_search.figures import PeriodMention, find_periods

REFERENCE = datetime.date(2021, 5, 18)
CHINESE = [
    ("5月18日", "2021-05-18", "2021-05-18"),
    ("11月7日至9日", "2020-11-07", "2020-11-09"),
    ("2019年6月", "2019-06-01", "2019-06-30"),
    ("今年1-4月份", "2021-01-01", "2021-04-30"),
    ("3、4月份", "2021-03-01", "2021-04-30"),
    ("一季度", "2021-01-01", "2021-03-31"),
    ("一季度末", None, "2021-03-31"),
    ("去年第三、第四季度", "2020-07-01", "2020-12-31"),
    ("上半年", "2021-01-01", "2021-06-30"),
    ("前三季度", "2021-01-01", "2021-09-30"),
    ("前4个月", "2021-01-01", "2021-04-30"),
    ("4月下旬", "2021-04-21", "2021-04-30"),
    ("截至4月底", None, "2021-04-30"),
    ("今年年底前", None, "2021-12-31"),
    ("上年末", None, "2020-12-31"),
    ("去年全年", "2020-01-01", "2020-12-31"),
    ("二〇一九年", "2019-01-01", "2019-12-31"),
    ("2021年-2023年", "2021-01-01", "2023-12-31"),
    ("2021年3月下旬至6月底", "2021-03-21", "2021-06-30"),
    ("“十四五”时期", "2021-01-01", "2025-12-31"),
    ("十三五末", None, "2020-12-31"),
    ("去年以来", "2020-01-01", "2021-05-18"),
    ("从2月起", "2021-02-01", None),
    ("党的十八大以来", "2012-11-08", "2021-05-18"),
    ("截至目前", None, "2021-05-18"),
    ("本周", "2021-05-17", "2021-05-23"),
    ("上月末", None, "2021-04-30"),
    ("每年", None, None),
    ("民國110年", "2021-01-01", "2021-12-31"),
    ("110年3月", "2021-03-01", "2021-03-31"),
]
ENGLISH = [
    ("the first quarter of 2020", "2020-01-01", "2020-03-31"),
    ("the first five months of this year", "2021-01-01", "2021-05-31"),
    ("the first half of the year", "2021-01-01", "2021-06-30"),
    ("the end of March", None, "2021-03-31"),
    ("by the end of 2020", None, "2020-12-31"),
    ("since 2015", "2015-01-01", "2021-05-18"),
    ("March and April 2020", "2020-03-01", "2020-04-30"),
    ("last year", "2020-01-01", "2020-12-31"),
    ("so far", None, "2021-05-18"),
    ("April 7, 2020", "2020-04-07", "2020-04-07"),
]


def _days(mention: PeriodMention) -> tuple[str | None, str | None]:
    first, last = mention.start_date, mention.end_date
    return (str(first) if first else None), (str(last) if last else None)


@pytest.mark.parametrize(("words", "first", "last"), [*CHINESE, *ENGLISH])
def test_a_time_expression_has_its_days(words: str, first: str | None, last: str | None) -> None:
    """The whole expression is one mention; as-of expressions have no first day."""
    (mention,) = find_periods(words, reference_date=REFERENCE)
    assert (mention.text, _days(mention)) == (words, (first, last))


def test_a_bare_month_is_the_nearest_before_unless_the_future_is_meant() -> None:
    """11月 said in May is last November; with 预计 it is the coming one."""
    past = find_periods("11月完成了验收", reference_date=REFERENCE)
    future = find_periods("预计11月完成验收", reference_date=REFERENCE)
    assert [_days(past[0]), _days(future[0])] == [("2020-11-01", "2020-11-30"), ("2021-11-01", "2021-11-30")]


def test_a_day_and_this_year_make_one_period() -> None:
    """截至…,今年…: from the first day of the year to the day named."""
    (mention,) = find_periods("截至4月30日，今年业务量", reference_date=REFERENCE)
    assert (mention.text, _days(mention)) == ("截至4月30日，今年", ("2021-01-01", "2021-04-30"))


def test_this_issue_is_the_period_named_last() -> None:
    """本期 takes the days of the last calendar period of the paragraph."""
    mentions = find_periods("发布2021年第一季度排行,本期新进13个", reference_date=REFERENCE)
    assert _days(mentions[-1]) == ("2021-01-01", "2021-03-31")


def test_that_year_is_the_year_named_last() -> None:
    """当年 after 2018年 is 2018, whatever the reference date."""
    mentions = find_periods("2018年立项,当年建成", reference_date=REFERENCE)
    assert _days(mentions[-1]) == ("2018-01-01", "2018-12-31")


def test_without_a_reference_date_only_stated_years_have_days() -> None:
    """Relative words stay open; a full date does not need a reference."""
    mentions = find_periods("去年3月和2019年3月", reference_date=None)
    assert [_days(mention) for mention in mentions] == [(None, None), ("2019-03-01", "2019-03-31")]


@pytest.mark.parametrize("text", ["第3月球", "12.5月", "今天下午好天气", "十五家企业", "May I ask", "march on"])
def test_words_that_only_look_like_a_time(text: str) -> None:
    """No calendar period is read into another word."""
    assert not [m for m in find_periods(text, reference_date=REFERENCE) if m.start_date]


@pytest.mark.parametrize("unit", [" ", "1", "月", "2020年", "以来", "每", "the first ", "一"])
def test_looking_for_periods_stays_in_proportion_to_the_text(unit: str) -> None:
    """Repeating what a form looks for does not make it run away."""
    start = time.process_time()
    find_periods(unit * (20_000 // len(unit)), reference_date=REFERENCE)
    assert time.process_time() - start < 5


SHARED = Path(__file__).parents[2].parent / "shared" / "eval" / "periods_dev.json"


@pytest.mark.skipif(not SHARED.exists(), reason="the tuning data are not beside this checkout")
def test_the_calendar_expressions_of_the_tuning_data() -> None:
    """Every calendar expression that the tuning data list has the days given there."""
    data = json.loads(SHARED.read_text(encoding="utf-8"))
    reference = datetime.date.fromisoformat(data["ref_date"])
    for row in data["periods"]:
        if row["cls"] == "calendar":
            (mention,) = find_periods(row["text"], reference_date=reference)
            first = None if row["type"] in ("as_of", "by") else row["start"]
            assert (mention.text, _days(mention)) == (row["text"], (first, row["end"]))
