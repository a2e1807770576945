"""Passage -> windows: the paragraph as a whole, then its sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_search.indexing import sentence_spans, window_texts
from qa_search.indexing.windows import SHORTEST

TEXTS = st.text(alphabet="失业保险稳岗 。!?;…”)\n.ab1 \u3000", max_size=60) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("一是打包办。打包是什么意思呢?", ["一是打包办。", "打包是什么意思呢?"]),
        ("他说:“很好。”大家都同意。", ["他说:“很好。”", "大家都同意。"]),
        ("好。大家都同意这个办法。", ["好。大家都同意这个办法。"]),
        ("The rate fell to 3.66%. It will fall.", ["The rate fell to 3.66%.", "It will fall."]),
        ("  只有一句话在这里  ", ["只有一句话在这里"]),
        ("。。。", ["。。。"]),
        (" \n\u3000", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    """Sentences end at their marks and closing quotes; a very short one joins the next; white space is left out."""
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@given(TEXTS)
def test_sentence_spans_cover_the_text(text: str) -> None:
    """Spans are in order, inside the text, without white space at their ends, and leave out nothing but white space."""
    spans = sentence_spans(text)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@given(TEXTS)
def test_only_the_last_sentence_may_be_short(text: str) -> None:
    """Every sentence but the last has at least the shortest length."""
    assert all(end - start >= SHORTEST for start, end in sentence_spans(text)[:-1])


def test_windows_are_the_whole_then_its_sentences() -> None:
    """A passage of one sentence is one window, a longer one is itself and each of its sentences."""
    assert window_texts("只有一句话在这里。") == ["只有一句话在这里。"]
    text = "一是打包办。打包是什么意思呢?"
    assert window_texts(text) == [text, "一是打包办。", "打包是什么意思呢?"]
