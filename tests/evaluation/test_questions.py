"""Judged questions as JSON lines."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from qa_search.errors import InputError
from qa_search.evaluation.questions import read_questions
from tests.evaluation.judged import judgement, question

LINE = {
    "id": "q1", "lang": "zh", "type": "figure", "question": "养老金上调多少?", "answerable": True, "figures": ["5%"],
    "relevant": [{"speaker": "张三", "time": "2020-04-21 10:00:00", "quote": "上调养老金5%", "grade": 2}],
}  # fmt: skip


def write(path: Path, *lines: object) -> Path:
    """A file of JSON lines."""
    path.write_bytes(b"\n\n".join(orjson.dumps(line) for line in lines))
    return path


def test_lines_become_questions(tmp_path: Path) -> None:
    """Each line is a question, blank lines are none; without relevant passages it is unanswerable."""
    bare = {"id": 2, "lang": "en", "question": "Who?", "relevant": []}
    first, second = read_questions(write(tmp_path / "q.jsonl", LINE, bare))
    assert first == question("q1", "养老金上调多少?", judgement("上调养老金5%"), figures=("5%",))
    assert (second.id, second.type, second.answerable, second.figures) == ("2", "any", False, ())


@pytest.mark.parametrize(
    ("speaker", "time", "text", "grade"),
    [
        ("张三", "2020-04-21T10:00:00+08:00", "今年上调养老金 5%,", 2),
        ("李四", "2020-04-21T10:00:00+08:00", "上调养老金5%", 0),
        ("张三", "2020-04-21T10:00:01+08:00", "上调养老金5%", 0),
        ("张三", None, "上调养老金5%", 0),
        ("张三", "2020-04-21T10:00:00+08:00", "没有上调", 0),
        ("张三", "2020-04-21T10:00:00+08:00", "惠及人数", 1),
    ],
)
def test_a_passage_is_graded_by_who_when_and_what(speaker: str, time: str | None, text: str, grade: int) -> None:
    """Speaker and second must agree and the quote stand in the text, white space aside; the best grade counts."""
    judged = question("q", "?", judgement("上调养老金5%"), judgement("惠及", 1), judgement("上调", 1))
    if text == "没有上调":
        judged = question("q", "?", judgement("上调养老金5%"))
    assert judged.grade(speaker, time, text) == grade


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b'"text"', b'{"id": 1}', b'{"id":1,"lang":"zh","question":"?","relevant":[{"grade":2}]}']
)
def test_a_line_that_is_none_is_named(tmp_path: Path, line: bytes) -> None:
    """The error names the file and the line."""
    path = tmp_path / "q.jsonl"
    path.write_bytes(orjson.dumps(LINE) + b"\n" + line + b"\n")
    with pytest.raises(InputError, match=r"q\.jsonl, line 2 is no judged question"):
        read_questions(path)


def test_files_without_questions_are_refused(tmp_path: Path) -> None:
    """An absent file, a folder and a blank file are errors that name them."""
    (tmp_path / "blank").write_text("\n\n", encoding="utf-8")
    for name, said in (("absent", "cannot be read"), ("", "cannot be read"), ("blank", "holds no questions")):
        with pytest.raises(InputError, match=said) as caught:
            read_questions(tmp_path / name)
        assert caught.value.field == "questions"
