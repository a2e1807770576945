"""Which passage answers best, and the probability that it answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from qa_search.indexing import Generation, build_index
from qa_search.language import Embedder
from qa_search.records import Filters
from qa_search.search import Searcher
from qa_search.search.evidence import gather
from qa_search.search.question import read_question
from qa_search.search.ranking import ANSWERS, EVIDENCE, FITTED, LARGER, TELLING, fit, log_odds, probability
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
    odds = log_odds(found, question, fits, best=best, searched=67)
    np.testing.assert_allclose(odds - odds[best], fits - fits[best], atol=1e-4)
    for name in ("base", *TELLING):
        more = replace(ANSWERS, **{name: getattr(ANSWERS, name) + 1.0})
        gained = 1.0 if name == "base" else float(found.of_kind(name)[best])
        np.testing.assert_allclose(
            log_odds(found, question, fits, best=best, searched=67, weights=more) - odds, gained, atol=1e-4
        )


@pytest.mark.parametrize(("text", "name"), [("How much was returned?", "no_han"), ("返还了多少?", "foreign")])
def test_what_the_languages_add(tmp_path: Path, bundled: Embedder, text: str, name: str) -> None:
    """An English question of an English index, and a Chinese one."""
    answer = samples.made_answer("one-t1", "The insurance returned 38.8 billion yuan.")
    build_index(tmp_path, [samples.made_transcript("one", (answer,))], bundled)
    question = read_question(text, bundled)
    found = gather(question, Generation.open(tmp_path, bundled))
    more = replace(ANSWERS, **{name: getattr(ANSWERS, name) + 1.0})
    fits = fit(found)
    plain, gained = (
        log_odds(found, question, fits, best=0, searched=1, weights=weights) for weights in (ANSWERS, more)
    )
    np.testing.assert_allclose(gained, plain + 1.0)


@pytest.mark.parametrize(("searched", "times"), [(1, 0.0), (30, 0.0), (300, 1.0), (2400, 1.90309), (100_000, 1.90309)])
def test_the_best_of_many_answers_less_often(searcher: Searcher, searched: int, times: float) -> None:
    """Each tenfold of what is searched costs as much, within the range that was measured."""
    question = read_question(QUESTION, searcher.embedder)
    found = gather(question, searcher.generation)
    fits = fit(found)
    few, many = (log_odds(found, question, fits, best=0, searched=count) for count in (30, searched))
    np.testing.assert_allclose(many - few, times * LARGER * np.log(10), atol=1e-4)


def test_filters_search_less(searcher: Searcher) -> None:
    """The score of one speaker's answer is told by how much that speaker says."""
    asked = "失业保险稳岗返还了多少钱?"
    whole = searcher.ask(asked)
    speaker = whole.hits[0].answer.speaker
    assert speaker
    filtered = searcher.ask(asked, filters=Filters(speaker=(speaker,)))
    assert filtered.hits[0].answer == whole.hits[0].answer
    assert filtered.hits[0].score > whole.hits[0].score


def test_nothing_found_has_no_odds(searcher: Searcher) -> None:
    """Where filters leave no passage."""
    question = read_question(QUESTION, searcher.embedder)
    found = gather(question, searcher.generation, set())
    assert len(log_odds(found, question, fit(found), best=0, searched=0)) == 0


def test_even_odds_are_a_half() -> None:
    """Log odds and probabilities."""
    np.testing.assert_allclose(probability(np.array([0.0, np.log(3.0)], np.float32)), [0.5, 0.75])
