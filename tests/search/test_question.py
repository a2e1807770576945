"""Question -> what is looked for."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_search.errors import InputError
from qa_search.language import Embedder
from qa_search.search import check_question
from qa_search.search.question import LONGEST, read_question
from tests.fakes import FakeEmbedder, FakeTokenEmbedder


@pytest.mark.parametrize("text", ["", " ", "\n\t\u3000", "业" * 501, "a" * 501, "\ud800", "失业\udcff"])
def test_what_is_no_question_is_refused(text: str) -> None:
    """Blanks, more than 500 characters and half characters are refused, naming the field."""
    with pytest.raises(InputError) as caught:
        check_question(text)
    assert caught.value.field == "question"


def test_the_limit_is_named() -> None:
    """A question that is too long is told its length and the limit."""
    with pytest.raises(InputError, match="501 characters, at most 500") as caught:
        check_question("业" * 501)
    assert caught.value.limit == "1 to 500 characters"


@given(st.text(min_size=1, max_size=LONGEST).filter(str.strip))
def test_any_text_within_the_limit_is_taken(text: str) -> None:
    """White space around a question does not count; anything else within the limit is a question as it stands."""
    assert check_question(f" {text}\n") == text.strip()


def test_the_frame_of_a_question_is_not_looked_for(fake: FakeEmbedder) -> None:
    """Question words give no terms, and no pair of characters bridges one."""
    question = read_question("请问失業保險有多少人領取？", fake)
    assert question.text == "请问失業保險有多少人領取？"
    assert question.normalized == "请问失业保险有多少人领取?"
    assert question.terms == ("失业", "保险", "人", "领取")
    assert question.pairs == ("失业", "业保", "保险", "人领", "领取")
    assert question.has_han
    english = read_question("How many JOBS are there?", fake)
    assert (english.terms, english.pairs, english.has_han) == (("jobs",), (), False)


def test_a_question_has_tokens_where_the_model_has(fake: FakeEmbedder, token_fake: FakeTokenEmbedder) -> None:
    """Token weights sum to 1, and the tokens are slices of the question as written."""
    without = read_question("失业保险", fake)
    assert (without.similarities, without.token_weights, without.token_texts) == (None, None, ())
    question = read_question("失業 保險?", token_fake)
    assert question.token_texts == ("失", "業", "保", "險")
    assert question.token_weights is not None
    assert question.token_weights.tolist() == [0.25] * 4
    assert read_question("???", token_fake).similarities is None


@given(st.text(alphabet="失業保險多少人jobs 12?。", min_size=1, max_size=40).filter(str.strip))
def test_weights_and_vectors_are_finite(bundled: Embedder, text: str) -> None:
    """Whatever is asked, the bundled model gives a finite vector, and weights that sum to 1 where it has tokens."""
    question = read_question(text, bundled)
    assert np.isfinite(question.vector).all()
    if question.token_weights is not None:
        assert abs(question.token_weights.sum() - 1) < 1e-4
        assert len(question.token_texts) == len(question.token_weights)
