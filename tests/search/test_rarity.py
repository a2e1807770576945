"""How rare what a question says is among the passages of an index."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from qa_search.indexing import Generation, build_index
from qa_search.language import Embedder
from qa_search.search import Searcher, rarity
from qa_search.search.question import Question, read_question
from qa_search.search.rarity import background_of
from tests import samples
from tests.fakes import FakeEmbedder

PENSIONS = (
    "养老金按时发放,没有拖欠。",
    "养老金今年上调百分之五。",
    "养老金的缴费年限不变。",
    "养老金领取资格可以在网上认证。",
)


def opened(folder: Path, embedder: Embedder, texts: tuple[str, ...]) -> Generation:
    """An index of an answer for each text."""
    answers = tuple(samples.made_answer(f"one-t{at}", text) for at, text in enumerate(texts))
    build_index(folder, [samples.made_transcript("one", answers)], embedder)
    return Generation.open(folder, embedder)


def weight(question: Question, token: str) -> float:
    """What the tokens written so weigh together."""
    assert question.token_weights is not None
    return float(sum(w for w, text in zip(question.token_weights, question.token_texts, strict=True) if text in token))


@pytest.mark.parametrize(
    ("text", "common", "rare"),
    [("养老金怎么认证?", "养老金", "认证"), ("How are pensions verified?", "pensions", "verified")],
)
def test_what_every_passage_says_counts_less(
    tmp_path: Path, bundled: Embedder, text: str, common: str, rare: str
) -> None:
    """In either language: in an index on pensions, pensions tell no passage from another."""
    background = background_of(opened(tmp_path, bundled, PENSIONS * 5), bundled)
    plain, weighed = (read_question(text, bundled, background=given) for given in (None, background))
    assert weight(weighed, common) < weight(plain, common) / 2
    assert weight(weighed, rare) / weight(weighed, common) > 3 * weight(plain, rare) / weight(plain, common)
    assert weighed.token_weights is not None
    assert weighed.token_weights.sum() == pytest.approx(1.0)
    assert np.linalg.norm(weighed.vector) == pytest.approx(1.0)
    assert weighed.token_shares == pytest.approx(plain.token_shares)


def test_nothing_is_common_in_an_index_of_one_passage(tmp_path: Path, bundled: Embedder) -> None:
    """One of one passage says all that is asked, and is still found."""
    generation = opened(tmp_path, bundled, PENSIONS[:1])
    background = background_of(generation, bundled)
    assert background is not None
    question = read_question("养老金会拖欠吗?", bundled, background=background)
    assert question.similarities is not None
    assert background.rarity(question.similarities).min() > rarity.OTHERS / 5
    assert Searcher(generation, bundled).ask("养老金会拖欠吗?").status == "answered"


def test_a_large_index_is_sampled(tmp_path: Path, bundled: Embedder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many passages some, drawn at random, stand for all: nearly as good as all of them, and the same every time."""
    generation = opened(tmp_path, bundled, PENSIONS * 50)
    assert len(generation.passage_answers) > rarity.SAMPLE
    some = [background_of(generation, bundled) for _ in range(2)]
    monkeypatch.setattr(rarity, "SAMPLE", 200)
    first, again, whole = (
        read_question("养老金怎么认证?", bundled, background=given).token_weights
        for given in (*some, background_of(generation, bundled))
    )
    assert first is not None
    assert again is not None
    assert whole is not None
    np.testing.assert_array_equal(first, again)
    np.testing.assert_allclose(first, whole, atol=0.05)


def test_an_empty_index_has_no_common_words(tmp_path: Path, bundled: Embedder) -> None:
    """All counts alike."""
    build_index(tmp_path, [], bundled)
    background = background_of(Generation.open(tmp_path, bundled), bundled)
    weighed = read_question("养老金怎么认证?", bundled, background=background)
    assert weighed.token_weights == pytest.approx(weighed.token_shares)


def test_a_model_without_tokens_has_no_background(tmp_path: Path, fake: FakeEmbedder) -> None:
    """Its questions are searched by their vector."""
    assert background_of(opened(tmp_path, fake, PENSIONS), fake) is None
