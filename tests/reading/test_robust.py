"""No text and no bytes make the reader fail in another way than by its own errors."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_search.errors import ReadingError
from qa_search.reading import answers, diagnose, exchanges, outline, read_bytes, read_document, read_text, to_json
from tests.reading import shipped

PIECES = [
    *("记者:", "张莹：", "[张莹]", "【张莹:", "### 张莹：", "Q  ", "问：", "答：", "主持人 ", "司长"),
    *("某报记者", "MR SMITH:", "Name: (00:44)", "\n", "\n\n", "|", " ", "\u3000", "。", "?", "[10:29]"),
    *("2020-04-21 10:00:15", "2020年4月21日", ">", "**", "#", "---\n", "(", ")", "责任编辑:", "\x0c", "\ufffd"),
    *("请问就业情况", "感谢您的问题", "今天邀请就业司张莹司长", "Good afternoon", "\ud7ff", "é"),
]


def _use(text: str) -> None:
    try:
        transcript = read_text(text, source="a.txt")
    except ReadingError:
        return
    for answer in answers(transcript):
        assert all(answer.text[passage.start : passage.end] == passage.text for passage in answer.passages)
    exchanges(transcript)
    diagnose(transcript)
    assert outline(transcript)
    assert to_json(transcript)["turns"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_mixture_of_marks_is_read_or_refused(text: str) -> None:
    """Labels, times, brackets and newlines in any order."""
    _use(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Characters of any script."""
    _use(text)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([b"", b"%PDF-", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"---\n"]), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(start: bytes, data: bytes) -> None:
    """Bytes of any kind, also behind the first bytes of a known format."""
    for read in (read_bytes, read_document):
        with contextlib.suppress(ReadingError):
            assert read(start + data, source="a.txt").turns


@pytest.mark.parametrize("size", range(500, len(shipped.TEXT.encode()), 2500))
def test_a_truncated_file_is_read(size: int) -> None:
    """A transcript cut off anywhere gives the turns before the cut."""
    transcript = read_bytes(shipped.TEXT.encode()[:size], source="a.txt")
    starts = [row.start for row in shipped.EXPECTED]
    assert all(turn.paragraphs[0].startswith(start[:2]) for turn, start in zip(transcript.turns, starts, strict=False))
