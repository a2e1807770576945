"""The event: title, day, body."""

from __future__ import annotations

import pytest

from qa_search.reading import read_text

TURNS = "记者:请问?\n张莹:好。\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("某部定于4月21日举行2020年一季度新闻发布会,介绍情况。", "某部2020年一季度新闻发布会"),
        ("# 2020-04-21 某部例行记者会逐字稿", "某部例行记者会逐字稿"),
        ("首页 > 新闻\n某部举行就业情况新闻发布会\n来源:某网", "某部举行就业情况新闻发布会"),
        ("以下是某部张司长昨晚与传媒的谈话全文:", "某部张司长昨晚与传媒的谈话"),
        ("Daily Press Briefing\nWashington", "Daily Press Briefing"),
        ("", None),
    ],
)
def test_the_title(head: str, title: str | None) -> None:
    """A heading, a line that names an event, or a lead that says who holds what."""
    assert read_text(f"{head}\n{TURNS}", source="a.txt").title == title


@pytest.mark.parametrize(
    ("head", "tail", "source", "day"),
    [
        ("2020年4月21日某部例行记者会", "", "a.txt", "2020-04-21"),
        ("某部例行记者会\n时 间 2020年4月21日10:00\n日期:2021-05-19", "", "a.txt", "2020-04-21"),
        ("Daily Press Briefing\nMarch 21, 2016", "", "a.txt", "2016-03-21"),
        ("Daily Press Briefing, 5/12/2015", "", "a.txt", "2015-05-12"),
        ("某部记者会", "2020年4月21日(星期二)", "a.txt", "2020-04-21"),
        ("某部记者会", "", "2020-04-21-talk.txt", "2020-04-21"),
        ("某部2020年记者会于4月21日举行", "", "a.txt", "2020-04-21"),
        ("某部记者会于4月21日举行", "", "a.txt", None),
    ],
)
def test_the_day(head: str, tail: str, source: str, day: str | None) -> None:
    """From the title, a time row, the lead, the foot or the file's name; without a year it is unknown."""
    assert read_text(f"{head}\n{TURNS}{tail}", source=source).date == day


def test_metadata_goes_before_the_text() -> None:
    """What a file beside the transcript or its front matter says is believed."""
    text = f"---\ntitle: 甲\ndate: 2020-04-21\n---\n2021年5月1日某部记者会\n{TURNS}"
    transcript = read_text(text, source="a.txt", metadata={"title": "乙", "source": "https://example.org/1"})
    assert (transcript.title, transcript.date, transcript.source) == ("乙", "2020-04-21", "https://example.org/1")
