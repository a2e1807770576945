"""Labels and times inside lines."""

from __future__ import annotations

from qa_search.reading.flat import split


def test_a_stamp_is_cut_off_where_a_sentence_ends_before_it() -> None:
    """A glued stamp becomes a line; one inside a sentence stays."""
    assert split(["谢谢。2020-04-21 10:00:15张莹:"]) == ["谢谢。", "2020-04-21 10:00:15", "张莹:"]
    assert split(["于2020-04-21 10:00:15发布"]) == ["于2020-04-21 10:00:15发布"]


def test_bare_answers_are_cut_off() -> None:
    """`问:…答:…` in one line is two lines."""
    assert split(["问:谁可以申领?答:符合条件的人员。"]) == ["问:谁可以申领?", "答:符合条件的人员。"]


def test_lines_of_normal_texts_stay_whole() -> None:
    """A quoted label in a long paragraph of a text with labels at its lines' starts cuts nothing."""
    long = "我们收到一封信。" * 30 + "他写道。某人:请继续努力。" + "谢谢。" * 30
    lines = ["记者:请问?", f"张莹:{long}", "记者:还有吗?", "张莹:没有。"]
    assert split(lines) == lines
