"""Bytes as text."""

from __future__ import annotations

import pytest

from qa_search.errors import ReadingError
from qa_search.reading.encodings import decode
from tests.reading import shipped


@pytest.mark.parametrize("size", [1000, 1001, 1002])
def test_a_cut_character_does_not_change_the_encoding(size: int) -> None:
    """UTF-8 that ends inside a character is still UTF-8."""
    text = decode(shipped.TEXT.encode()[:size], source="a.txt")
    assert text[:300] == shipped.TEXT[:300]


def test_western_text_is_cp1252() -> None:
    """A few bytes that are not ASCII in English text are quotation marks, not hanzi."""
    assert decode("Q: “What’s next?”".encode("cp1252"), source="a.txt") == "Q: “What’s next?”"


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x00\x01\x02\x03" * 100])
def test_binary_is_refused(data: bytes) -> None:
    """The error says what to save the file as."""
    with pytest.raises(ReadingError, match=r"a\.bin is binary, not text; save it as text"):
        decode(data, source="a.bin")
