"""Runs by slice, with confidence, and against an earlier run."""

from __future__ import annotations

import pytest

from qa_search.evaluation.comparing import changes, means, paired_difference, slices
from tests.evaluation.judged import asked

NEW = {"a": {"ndcg@10": 1.0}, "b": {"ndcg@10": 0.2}, "c": {"ndcg@10": 0.5}, "d": {"ndcg@10": 1.0}}
OLD = {"a": {"ndcg@10": 0.5}, "b": {"ndcg@10": 0.8}, "c": {"ndcg@10": 0.5}, "e": {"ndcg@10": 1.0}}


def test_slices_are_all_then_languages_then_types() -> None:
    """Every question is in `all`, in its language and in its type."""
    run = [asked("a", language="zh"), asked("b", language="en"), asked("c", language="zh")]
    found = {name: [item.question.id for item in items] for name, items in slices(run).items()}
    assert found == {"all": ["a", "b", "c"], "en": ["b"], "zh": ["a", "c"], "type:plain": ["a", "b", "c"]}
    assert list(found) == ["all", "en", "zh", "type:plain"]


def test_means_are_over_the_questions_that_have_the_measure() -> None:
    """The mean and its count leave out questions without the measure; the interval holds the mean and is repeatable."""
    run = [
        asked("a", measures={"hit@1": 1.0}),
        asked("b", measures={"hit@1": 0.0}),
        asked("c", measures={"figure@1": 1.0}),
    ]
    found = means(run)
    assert (found["hit@1"].value, found["hit@1"].count) == (0.5, 2)
    assert (found["hit@1"].low, found["hit@1"].high) == (0.0, 1.0)
    assert (found["figure@1"].low, found["figure@1"].value, found["figure@1"].high) == (1.0, 1.0, 1.0)
    assert means(run) == found


def test_a_difference_is_paired() -> None:
    """Only questions of both runs count: (+.5 -.6 +0) / 3."""
    found = paired_difference(NEW, OLD, "ndcg@10")
    assert found is not None
    assert found.value == pytest.approx(-0.1 / 3)
    assert found.low <= found.value <= found.high
    assert paired_difference(NEW, {}, "ndcg@10") is None
    assert paired_difference(NEW, OLD, "hit@1") is None


def test_changes_name_losses_then_gains() -> None:
    """Questions that changed come with the old and the new value, the greatest loss first; the others do not."""
    assert changes(NEW, OLD, "ndcg@10") == [("b", 0.8, 0.2), ("a", 0.5, 1.0)]
