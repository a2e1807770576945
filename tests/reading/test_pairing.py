"""Questions and answers."""

from __future__ import annotations

from qa_search.reading import exchanges, read_file, read_text
from qa_search.records import Exchange
from tests.reading import shipped


def _exchanges(text: str) -> tuple[Exchange, ...]:
    return exchanges(read_text(text, source="a.txt"))


def test_the_shipped_exchanges() -> None:
    """Seven questions, each answered by the turn behind it."""
    found = exchanges(read_file(shipped.PATH))
    assert found == tuple(Exchange(question=number, answers=(number + 1,)) for number in range(4, 18, 2))


def test_several_officials_answer_one_question() -> None:
    """Every official's turn before the next question answers; a host's handing over does not."""
    text = "主持人:请提问。\n记者:请问?\n张莹:我先说。\n主持人:请聂司长补充。\n聂明隽:我补充。\n记者:谢谢,还有吗?\n张莹:没有。"
    assert _exchanges(text) == (Exchange(question=1, answers=(2, 4)), Exchange(question=5, answers=(6,)))


def test_questions_in_a_row_share_the_answers() -> None:
    """Questions collected first, or one question under two labels, are answered together."""
    text = "甲报记者:请问就业?\n乙报记者:请问社保?\n张莹:一起回答。"
    assert _exchanges(text) == (Exchange(question=0, answers=(2,)), Exchange(question=1, answers=(2,)))


def test_a_host_answers_where_no_official_does() -> None:
    """A printed host's turn of some length behind a question is its answer."""
    text = f"主持人:请提问。\n记者:请问?\n主持人:{'我来回答这个问题。' * 12}"
    assert _exchanges(text) == (Exchange(question=1, answers=(2,)),)


def test_a_question_without_an_answer_is_no_exchange() -> None:
    """A last question that nobody answers stands alone."""
    assert _exchanges("记者:请问?\n张莹:好。\n记者:还有?") == (Exchange(question=0, answers=(1,)),)
