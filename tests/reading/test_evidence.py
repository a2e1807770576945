"""Which candidates are believed to be labels."""

from __future__ import annotations

import pytest

from qa_search.errors import NotATranscriptError
from qa_search.reading import read_text
from qa_search.reading.evidence import decide

QA = ["记者:请问进展如何?", "张莹:感谢您的问题。", "记者:还有什么措施?", "张莹:我们将继续稳就业。"]


def _labels(*lines: str) -> list[str]:
    return [label.candidate.printed for label in decide(list(lines))]


@pytest.mark.parametrize(
    "line",
    [
        "各位记者朋友:大家下午好。",
        "主要有以下特点:一是稳,二是进。",
        "张莹司长就此提出三点意见:一是稳岗位。",
        "目标:城镇新增就业900万人。",
        "来源:某网",
        "责任编辑:某人",
        "电话:010-12345678",
        "时 间:2020年4月21日",
        "第一:稳岗位。",
    ],
)
def test_a_colon_does_not_make_a_speaker(line: str) -> None:
    """Greetings, lists, credits and header rows inside a transcript are not labels."""
    assert _labels(*QA, line) == ["记者", "张莹", "记者", "张莹"]


def test_a_headline_in_speaker_and_quotation_form_is_no_label() -> None:
    """A short line near the top that is no sentence is a headline, even of a speaker's name."""
    assert _labels("张莹:稳就业要多措并举", *QA) == ["记者", "张莹", "记者", "张莹"]


def test_headings_alone_are_labels_where_they_are() -> None:
    """In Markdown with headings for speakers, a colon in a paragraph is the speaker's own."""
    lines = ["# 记者会", "### 张莹：", "我补充：", "李明：这是引文。", "### 某日报：", "请问？", "### 张莹：", "好。"]
    assert _labels(*lines) == ["张莹", "某日报", "张莹"]


def test_a_name_used_once_is_believed_where_an_office_introduces_it() -> None:
    """The opening's `某司聂明隽司长` is evidence for the label 聂明隽."""
    lines = ["主持人:今天请来了养老保险司聂明隽司长。", "聂明隽:谢谢主持人。"]
    assert _labels(*lines) == ["主持人", "聂明隽"]


def test_labels_without_marks_are_found_where_no_others_are() -> None:
    """A name or an outlet alone on its line is a label if somebody asks and somebody answers."""
    lines = [
        "主持人",
        "各位上午好,欢迎参加发布会。",
        "张莹",
        "我先作一个介绍。",
        "日报记者",
        "请问有什么措施?",
        "张莹",
        "措施有三条。",
    ]
    assert _labels(*lines) == ["主持人", "张莹", "日报记者", "张莹"]


@pytest.mark.parametrize(
    "text",
    [
        "某地就业稳定\n来源:某网 2020-04-21 10:00:00\n发言人表示,就业稳定。\n他强调:稳岗位最重要。",
        "关于做好就业工作的通知\n各省人社厅:\n现就有关事项通知如下:\n一、总体要求:稳就业。\n联系人:某人",
        "一段没有人说话的文字。",
    ],
)
def test_news_and_notices_are_no_transcripts(text: str) -> None:
    """Where nobody speaks, the error says so and what to do."""
    with pytest.raises(NotATranscriptError, match=r"nobody speaks in a\.txt.*index it as a document"):
        read_text(text, source="a.txt")
