"""The shapes in which a line may print a label."""

from __future__ import annotations

import pytest

from qa_search.reading.labels import candidate


@pytest.mark.parametrize(
    ("line", "printed", "shape", "rest"),
    [
        ("张莹:", "张莹", "alone", ""),
        ("张莹：感谢您的问题。", "张莹", "inline", "感谢您的问题。"),
        ("[人民日报记者]请问进展如何?", "人民日报记者", "bracket", "请问进展如何?"),
        ("【张莹】：感谢。", "张莹", "bracket", "感谢。"),
        ("【张莹:感谢。", "张莹", "bracket", "感谢。"),
        ("### 张莹：", "张莹", "heading", ""),
        ("**张莹：** 感谢。", "张莹", "inline", "感谢。"),
        ("▲某电视台记者:请问", "某电视台记者", "inline", "请问"),
        ("Q    And taxes?", "Q", "bare", "And taxes?"),
        ("记者)请问", "记者", "bare", "请问"),
        ("CHAIR SMITH. Good afternoon.", "CHAIR SMITH", "bare", "Good afternoon."),
        ("问1：什么是失业保险？", "问1", "inline", "什么是失业保险？"),
    ],
)
def test_a_label_is_offered_with_what_stands_behind_it(line: str, printed: str, shape: str, rest: str) -> None:
    """Each printed form gives the label without its marks, and the rest of the line."""
    found = candidate(line)
    assert found is not None
    assert (found.printed, found.shape, found.rest) == (printed, shape, rest)


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("Jane Doe: (00:44)", "00:44"),
        ("[00:12] Jane Doe: Hello.", "00:12"),
        ("Jane Doe  0:15", "0:15"),
        ("10:29 张莹：好。", "10:29"),
    ],
)
def test_a_time_in_the_label_is_taken_out_of_it(line: str, clock: str) -> None:
    """A time behind, before or inside the label is the turn's time."""
    found = candidate(line)
    assert found is not None
    assert found.stamp is not None
    assert (found.printed in ("Jane Doe", "张莹"), found.stamp.clock) == (True, clock)


@pytest.mark.parametrize(
    "line",
    [
        "[10:29]",
        "10:29",
        "2020-04-21 10:00:15",
        "某某网 2020-04-21 10:00:15",
        "http://example.org: x",
        "[记录](https://example.org)开始。",
        "一句话。他说：好",
        "没有冒号",
    ],
)
def test_what_cannot_be_a_label_is_not_offered(line: str) -> None:
    """Times, addresses, links and sentences are no labels."""
    assert candidate(line) is None
