"""What belongs to a turn, and what is left out."""

from __future__ import annotations

import pytest

from qa_search.reading import read_text


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("> (播放影片)", "stage note"),
        ("(笑声)", "stage note"),
        ("A+ A-", "page furniture"),
        ("现场_large.jpg", "page furniture"),
        ("发布会现场。某报记者 张三/摄", "caption"),
        ("**Middle East", "section heading"),
    ],
)
def test_what_is_no_speech_is_left_out_and_named(line: str, reason: str) -> None:
    """The line is not in the turn, and the omission says why."""
    transcript = read_text(f"记者:请问?\n张莹:好的。\n{line}\n措施有三条。\n记者:谢谢。", source="a.txt")
    assert transcript.turns[1].paragraphs == ("好的。", "措施有三条。")
    assert [(omission.text, omission.reason) for omission in transcript.omissions] == [(line, reason)]


@pytest.mark.parametrize(
    "footer",
    [
        "(责任编辑:某人)\n版权所有\n未经许可不得转载",
        "完\n2020年4月21日(星期二)",
        "Ends/Monday, April 23, 2012\nIssued at HKT 17:05",
    ],
)
def test_the_page_behind_the_last_speech_is_cut_off(footer: str) -> None:
    """Credits and all that follows, and the sign-off of a release, are no speech."""
    transcript = read_text(f"记者:请问?\n张莹:好的,谢谢。\n{footer}", source="a.txt")
    assert transcript.turns[1].paragraphs == ("好的,谢谢。",)
    assert {omission.reason for omission in transcript.omissions} == {"page footer"}


def test_each_printed_label_is_a_turn() -> None:
    """Two labels of one person in a row are two turns."""
    assert len(read_text("张莹:\n好。\n10:01\n张莹:\n再补充。\n10:02\n记者:\n请问?\n10:03", source="a.txt").turns) == 3


def test_what_stands_before_the_first_turn_is_named() -> None:
    """Header rows are left out, the title is not."""
    transcript = read_text("某部记者会\n来源:某网\n记者:请问?\n张莹:好。", source="a.txt")
    assert [(omission.text, omission.reason) for omission in transcript.omissions] == [
        ("来源:某网", "before the first turn")
    ]
