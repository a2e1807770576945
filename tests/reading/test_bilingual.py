"""Chinese and English by turns."""

from __future__ import annotations

from qa_search.reading import read_text


def test_the_english_label_of_a_turn_begins_no_turn() -> None:
    """One turn holds both texts, and its English label is in neither."""
    text = (
        "【张莹】:各位下午好。\nZhang Ying: Good afternoon.\n请提问。\nThe floor is open.\n"
        "【某电视台记者】:请问?\nSome TV: What?\n【张莹】:好。\nZhang Ying: Fine."
    )
    turns = read_text(text, source="a.txt").turns
    assert [(turn.speaker, turn.outlet, turn.paragraphs) for turn in turns] == [
        ("张莹", None, ("各位下午好。", "Good afternoon.", "请提问。", "The floor is open.")),
        (None, "某电视台", ("请问?", "What?")),
        ("张莹", None, ("好。", "Fine.")),
    ]


def test_labels_one_behind_the_other_are_one() -> None:
    """A Chinese label alone and its English one alone begin one turn."""
    text = "就业司司长张莹:\nZhang Ying:\n各位好。\nGood afternoon.\n某社记者:\nSome Agency News:\n请问?\nWhat?"
    turns = read_text(text, source="a.txt").turns
    assert [(turn.speaker, turn.outlet, len(turn.paragraphs)) for turn in turns] == [
        ("张莹", None, 2),
        (None, "某社", 2),
    ]


def test_a_talk_between_chinese_and_english_speakers_keeps_both() -> None:
    """An English answer to a Chinese question is a turn of its own."""
    text = "记者:请问有什么措施?\nJohn Smith: We have three measures.\n记者:谢谢,还有吗?\nJohn Smith: No."
    turns = read_text(text, source="a.txt").turns
    assert [turn.speaker for turn in turns] == [None, "John Smith", None, "John Smith"]
