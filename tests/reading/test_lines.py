"""Texts as lines."""

from __future__ import annotations

from qa_search.reading.lines import to_lines


def test_white_space_and_invisible_characters_go() -> None:
    """Indents, trailing spaces, empty lines, marks of direction and every kind of newline are dropped."""
    assert to_lines("\ufeff　　问：请问？ \r\n\r\n\u200b答：好。\t\u2028完") == ["问：请问？", "答：好。", "完"]


def test_cells_of_a_table_are_joined() -> None:
    """A cell that ends in a bar and is broken over rows is one line."""
    text = "张莹:好。 |\nZhang\nYing: Good\nafternoon. |\n|\n谢谢。 |\nThank you. |\n再见。 |\nGoodbye. |"
    assert to_lines(text) == ["张莹:好。", "Zhang Ying: Good afternoon.", "谢谢。", "Thank you.", "再见。", "Goodbye."]


def test_english_broken_at_a_width_is_joined_with_spaces() -> None:
    """Lines of a plain-text release become paragraphs; empty lines part them."""
    row = "the measures that were announced in the spring have been carried out in full and"
    text = "\n".join(
        ["Reporter: What has been done?", "", *[row] * 12, "will be continued.", "", "Reporter: Thank you."]
    )
    lines = to_lines(text)
    assert len(lines) == 3
    assert lines[1].startswith(f"{row} {row}")
    assert lines[1].endswith("and will be continued.")


def test_a_misread_big5_colon_is_repaired() -> None:
    """`Reporter¡GWhy` was `Reporter：Why`."""
    assert to_lines("Reporter¡GWhy?") == ["Reporter:Why?"]
