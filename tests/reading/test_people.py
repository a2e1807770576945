"""What a label says by itself."""

from __future__ import annotations

import pytest

from qa_search.reading.names import Person
from qa_search.reading.people import read_label


@pytest.mark.parametrize(
    ("printed", "person"),
    [
        ("中央广播电视总台央视记者", Person(kind="reporter", outlet="中央广播电视总台央视")),
        ("《某国日报》记者", Person(kind="reporter", outlet="某国日报")),
        ("某某社记者李明", Person(kind="reporter", name="李明", outlet="某某社")),
        ("人民日报记者 王莉", Person(kind="reporter", name="王莉", outlet="人民日报")),
        ("某某新聞 張小美", Person(kind="reporter", name="張小美", outlet="某某新聞")),
        ("工人日报", Person(kind="outlet", outlet="工人日报")),
        ("Evening News", Person(kind="outlet", outlet="Evening News")),
        ("Jane Doe, Evening News (Springfield)", Person(kind="reporter", name="Jane Doe", outlet="Evening News")),
        ("网友 蓝天", Person(kind="reporter", name="蓝天")),
        ("会后有记者问", Person(kind="reporter")),
    ],
)
def test_who_asks(printed: str, person: Person) -> None:
    """Outlet and name come apart, with 记者 or without, in either order."""
    assert read_label(printed) == person


@pytest.mark.parametrize(
    "printed", ["记者", "記者", "问", "問", "Q", "QUESTION", "Reporter", "媒體提問", "记者A", "现场记者", "问1"]
)
def test_who_asks_without_a_name(printed: str) -> None:
    """An anonymous question names nobody."""
    assert read_label(printed) == Person(kind="question")


@pytest.mark.parametrize(
    ("printed", "person"),
    [
        ("就业促进司司长张莹", Person(kind="official", name="张莹", title="就业促进司司长")),
        ("就业促进司司长 张 莹", Person(kind="official", name="张莹", title="就业促进司司长")),
        ("新聞發言人、宣傳司副司長盧愛紅", Person(kind="official", name="盧愛紅", title="新聞發言人、宣傳司副司長")),
        ("张莹司长", Person(kind="official", name="张莹", title="司长")),
        ("張司長瑩", Person(kind="official", name="張瑩", title="司長")),
        ("陳委員小明", Person(kind="official", name="陳小明", title="委員")),
        ("张莹(就业促进司司长)", Person(kind="official", name="张莹", title="就业促进司司长")),
        ("张(zhāng)莹", Person(kind="person", name="张(zhāng)莹")),
        ("就業(yè)司司長 張瑩", Person(kind="official", name="張瑩", title="就業(yè)司司長")),
        ("行政長官", Person(kind="office", name="行政長官", title="行政長官")),
        ("Chief Executive", Person(kind="office", name="Chief Executive", title="Chief Executive")),
        ("MR SMITH", Person(kind="official", name="MR SMITH")),
        ("SECRETARY SMITH", Person(kind="official", name="SECRETARY SMITH", title="SECRETARY")),
        ("张莹", Person(kind="person", name="张莹")),
        ("欧阳明", Person(kind="person", name="欧阳明")),
        ("答", Person(kind="answer")),
    ],
)
def test_who_answers(printed: str, person: Person) -> None:
    """Office and name come apart, before or behind, spaced or not, and stay as printed."""
    assert read_label(printed) == person


@pytest.mark.parametrize(
    ("printed", "name", "title"),
    [
        ("主持人", "主持人", None),
        ("主持人 卢爱红", "卢爱红", "主持人"),
        ("卢爱红(主持人)", "卢爱红", "主持人"),
        ("主持人(卢爱红)", "卢爱红", "主持人"),
        ("新闻中心副主任、主持人卢爱红", "卢爱红", "新闻中心副主任、主持人"),
        ("Moderator", "Moderator", None),
    ],
)
def test_who_hosts(printed: str, name: str, title: str | None) -> None:
    """A printed 主持人 makes a host; it is the title where a name stands beside it."""
    assert read_label(printed) == Person(kind="host", name=name, title=title)


@pytest.mark.parametrize(
    "printed",
    [
        "各位记者朋友",
        "以下是发布会文字实录",
        "王某外长就此提出三点主张",
        "成果",
        "时间",
        "目标",
        "高度重视",
        "The plan is",
    ],
)
def test_phrases_name_nobody(printed: str) -> None:
    """Greetings, headings and common words that begin like a surname are no names."""
    assert read_label(printed).kind == "phrase"
