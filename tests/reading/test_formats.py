"""Kinds of files."""

from __future__ import annotations

import pytest

from qa_search.errors import ReadingError
from qa_search.reading import read_bytes, read_document


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0rest", "old Office file; save it as .docx"),
        (b"{\\rtf1 text}", "rich text; save it as .docx"),
        (b"\x89PNG rest", "a picture"),
        (b"%PDF-1.7 and nothing more", "damaged pdf file"),
        (b"PK\x03\x04 and nothing more", "damaged word file"),
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"<html><body></body></html>", "holds no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_advice(data: bytes, message: str) -> None:
    """Every unreadable file is a ReadingError that says what it is."""
    with pytest.raises(ReadingError, match=message):
        read_bytes(data, source="a.txt")


def test_a_file_over_the_limit_is_refused() -> None:
    """The error names the size and the limit."""
    with pytest.raises(ReadingError, match="has 33554433 bytes; split it") as caught:
        read_bytes(b"a" * (32 * 1024 * 1024 + 1), source="a.txt")
    assert caught.value.limit == "33554432 bytes"


def test_a_document_is_read_on_request() -> None:
    """A text in which nobody speaks is one turn of the body that issued it."""
    transcript = read_document("某部发布2020年就业工作进展\n就业稳定。\n社保平稳。".encode(), source="report.txt")
    assert len(transcript.turns) == 1
    turn = transcript.turns[0]
    assert (turn.role, turn.speaker, len(turn.paragraphs)) == ("document", "某部", 3)
