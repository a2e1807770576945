"""Retrieval on the questions that the project ships, by the product as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search.evaluation.comparing import means
from qa_search.evaluation.measuring import Asked, ask_all, verdict_measures
from qa_search.evaluation.questions import read_questions
from qa_search.evaluation.report import read_baseline
from qa_search.search import Searcher

ROOT = Path(__file__).parent.parent.parent / "evaluation"


@pytest.fixture(scope="module")
def asked(searcher: Searcher) -> list[Asked]:
    """Every shipped question, asked."""
    return ask_all(searcher, read_questions(ROOT / "questions.jsonl"))


def test_the_set_is_what_it_says(asked: list[Asked]) -> None:
    """Sixty questions, in both languages and scripts, ten of which nothing answers; every judgement fits a passage."""
    languages = {item.question.language for item in asked}
    unanswerable = [item for item in asked if not item.question.answerable]
    assert (len(asked), len(unanswerable), languages) == (60, 10, {"zh", "zh-hant", "en", "mixed"})


@pytest.mark.parametrize(
    ("measure", "least"),
    [("ndcg@10", 0.86), ("hit@1", 0.78), ("hit@3", 0.90), ("answer_hit@5", 0.98), ("figure@5", 0.90)],
)
def test_what_is_found(asked: list[Asked], measure: str, least: float) -> None:
    """The measures stay near what was committed (.887, .82, .94, 1.0, .952): a real loss fails here."""
    assert means(asked)[measure].value >= least


def test_what_is_said_to_be_answered(asked: list[Asked]) -> None:
    """Scores tell answerable questions from others, and at least 95 in 100 of the former are answered."""
    verdict = verdict_measures(asked)
    assert verdict["auroc"] >= 0.95
    assert verdict["answered_when_answerable"] >= 0.95


def test_the_baseline_is_of_these_questions(asked: list[Asked]) -> None:
    """The committed baseline has every question of the set, so that a comparison misses none."""
    assert set(read_baseline(ROOT / "baseline.json")) == {item.question.id for item in asked}
