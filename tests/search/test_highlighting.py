"""Which characters of a passage met the question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_search.language import Embedder
from qa_search.search.highlighting import highlights
from qa_search.search.question import read_question
from tests.fakes import FakeEmbedder, FakeTokenEmbedder


@pytest.mark.parametrize(
    ("question", "text", "lit"),
    [
        ("失业保险有多少?", "领取失業保險的人", ["失業保險"]),
        ("失业 保险", "失业 与 保险", ["失业", "保险"]),
        ("养老金?", "ＪＯＢＳ,jobs", []),
        ("JOBS", "ＪＯＢＳ,and jobs", ["ＪＯＢＳ", "jobs"]),
    ],
)
@pytest.mark.parametrize("embedder", [FakeEmbedder(), FakeTokenEmbedder(dimension=4096)])
def test_what_is_shared_is_lit(embedder: FakeEmbedder, question: str, text: str, lit: list[str]) -> None:
    """Words that meet are lit where they stand, in either script and width; neighbours are joined."""
    spans = highlights(read_question(question, embedder), text, embedder)
    lit = lit if not isinstance(embedder, FakeTokenEmbedder) or question != "JOBS" else ["ＪＯＢＳ", "jobs"]
    found = [text[start:end] for start, end in spans]
    assert [piece for piece in found if len(piece) > 1] == lit


@given(
    st.text(alphabet="失業保險jobs多少 ?", min_size=1, max_size=20).filter(str.strip),
    st.text(alphabet="失業保險Ａjobs ㎡。\n领取", max_size=60),
)
def test_highlights_are_spans_of_the_text(bundled: Embedder, question: str, text: str) -> None:
    """Spans are inside the text, not empty, in order, and do not touch."""
    at = -1
    for start, end in highlights(read_question(question, bundled), text, bundled):
        assert at < start < end <= len(text)
        at = end
