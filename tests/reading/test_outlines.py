"""The outline for people."""

from __future__ import annotations

from qa_search.reading import outline, read_text


def test_the_outline_says_who_when_how_much_and_what_was_left_out() -> None:
    """One line a turn, then the omissions with their reasons."""
    text = "2020年4月21日某部记者会\n甲报记者:请问?\n就业司司长张莹:好。\n(笑声)\n措施有三条。"
    assert outline(read_text(text, source="a.txt")).splitlines() == [
        "2020年4月21日某部记者会",
        "2020-04-21 · 某部 · a.txt",
        "2 turns: 1 reporter, 1 official",
        "",
        "   0  -                          reporter  甲报  [1 paragraph]  请问?",
        "   1  -                          official  张莹, 就业司司长  [2 paragraphs]  好。",
        "",
        "Left out: 1",
        "  stage note: (笑声)",
    ]
