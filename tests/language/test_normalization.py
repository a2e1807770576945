"""Text -> the form that is matched, and the way back to what was written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_search.language import normalize

TRICKY = st.text(alphabet="ﬁe\u0301ＡＢ專業發展İΣß㎡½…,,①ｶﾞ가\u1100\u1161失业 \n\0", max_size=12)


@pytest.mark.parametrize(
    ("written", "matched"),
    [
        ("ＡＢＣ１２３,", "abc123,"),
        ("WTO Rules", "wto rules"),
        ("失業保險穩崗返還", "失业保险稳岗返还"),
        ("3.66％", "3.66%"),
        ("㎡", "m2"),
        ("", ""),
    ],
)
def test_forms(written: str, matched: str) -> None:
    """Full width becomes half width, capitals small, traditional script simplified."""
    assert normalize(written).text == matched


@given(st.text() | TRICKY)
def test_every_character_maps_back_to_the_one_it_comes_from(text: str) -> None:
    """Each matched character stands in the folded form of exactly the source characters that its span names."""
    normalized = normalize(text)
    for at, character in enumerate(normalized.text):
        start, end = normalized.span(at, at + 1)
        assert end == start + 1
        folded = unicodedata.normalize("NFKC", text[start]).lower()
        assert character in folded or character in normalize(folded).text


@given(st.text() | TRICKY)
def test_spans_tile_the_source(text: str) -> None:
    """The spans of the matched characters, in order and without repeats, are the whole source."""
    normalized = normalize(text)
    spans = dict.fromkeys(normalized.span(at, at + 1) for at in range(len(normalized.text)))
    assert "".join(text[start:end] for start, end in spans) == text
    assert normalized.span(0, len(normalized.text)) == (0, len(text))


@given(TRICKY, st.integers(0, 12), st.integers(0, 12))
def test_longer_spans_join_their_characters(text: str, one: int, other: int) -> None:
    """The span of several characters runs from the first one's start to the last one's end."""
    normalized = normalize(text)
    start, end = sorted(min(place, len(normalized.text)) for place in (one, other))
    if start < end:
        first, last = normalized.span(start, start + 1), normalized.span(end - 1, end)
        assert normalized.span(start, end) == (first[0], last[1])
    else:
        left, right = normalized.span(start, end)
        assert left == right


@given(st.text(alphabet="專業發展後臺里裡ＡＢabc 12", max_size=20))
def test_normalizing_again_changes_nothing(text: str) -> None:
    """The matched form of a matched form is itself."""
    once = normalize(text).text
    assert normalize(once).text == once
