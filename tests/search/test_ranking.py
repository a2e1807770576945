"""Which passage answers best, and the probability that it answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from qa_search.indexing import Generation, build_index
from qa_search.language import Embedder
from qa_search.search import Searcher
from qa_search.search.evidence import gather
from qa_search.search.question import read_question
from qa_search.search.ranking import ANSWERS, EVIDENCE, FITTED, TELLING, fit, log_odds, probability
from tests import samples

QUESTION = "失业保险稳岗返还了多少钱?"


def test_the_weighed_evidence_is_summed(searcher: Searcher) -> None:
    """Each kind by its weight, and nothing else."""
    found = gather(read_question(QUESTION, searcher.embedder), searcher.generation)
    nothing = replace(FITTED, **dict.fromkeys((*EVIDENCE, "foreign"), 0.0))
    assert not fit(found, nothing).any()
    for name in (*EVIDENCE, "foreign"):
        np.testing.assert_allclose(fit(found, replace(nothing, **{name: 2.0})), 2 * found.of_kind(name), rtol=1e-6)


def test_the_best_is_told_by_its_own_evidence(searcher: Searcher) -> None:
    """The others keep their distance from it, so that the order stays."""
    question = read_question(QUESTION, searcher.embedder)
    found = gather(question, searcher.generation)
    fits = fit(found)
    best = int(np.argmax(fits))
    odds = log_odds(found, question, fits, best)
    np.testing.assert_allclose(odds - odds[best], fits - fits[best], atol=1e-4)
    for name in ("base", *TELLING):
        more = replace(ANSWERS, **{name: getattr(ANSWERS, name) + 1.0})
        gained = 1.0 if name == "base" else float(found.of_kind(name)[best])
        np.testing.assert_allclose(log_odds(found, question, fits, best, more) - odds, gained, atol=1e-4)


@pytest.mark.parametrize(("text", "name"), [("How much was returned?", "no_han"), ("返还了多少?", "foreign")])
def test_what_the_languages_add(tmp_path: Path, bundled: Embedder, text: str, name: str) -> None:
    """An English question of an English index, and a Chinese one."""
    answer = samples.made_answer("one-t1", "The insurance returned 38.8 billion yuan.")
    build_index(tmp_path, [samples.made_transcript("one", (answer,))], bundled)
    question = read_question(text, bundled)
    found = gather(question, Generation.open(tmp_path, bundled))
    more = replace(ANSWERS, **{name: getattr(ANSWERS, name) + 1.0})
    fits = fit(found)
    np.testing.assert_allclose(log_odds(found, question, fits, 0, more), log_odds(found, question, fits, 0) + 1.0)


def test_nothing_found_has_no_odds(searcher: Searcher) -> None:
    """Where filters leave no passage."""
    question = read_question(QUESTION, searcher.embedder)
    found = gather(question, searcher.generation, set())
    assert len(log_odds(found, question, fit(found), 0)) == 0


def test_even_odds_are_a_half() -> None:
    """Log odds and probabilities."""
    np.testing.assert_allclose(probability(np.array([0.0, np.log(3.0)], np.float32)), [0.5, 0.75])
