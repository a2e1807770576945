"""A tiny run against numbers that were worked out by hand."""

from __future__ import annotations

from math import log2
from pathlib import Path

import pytest

from qa_search.errors import InputError
from qa_search.evaluation.measuring import _with_ranking_measures, ask_all, verdict_measures
from qa_search.indexing import Generation
from qa_search.search import Searcher
from tests.evaluation.judged import asked, judgement, question
from tests.fakes import FakeEmbedder

IDEAL_TWO = 3 + 1 / log2(3)


@pytest.mark.parametrize(
    ("ranked", "grades", "relevant", "expected"),
    [
        # the answer first, and nothing else was judged
        (("a", "b"), {"a": 2}, (2,), {"ndcg@10": 1.0, "hit@1": 1.0, "hit@3": 1.0, "mrr@10": 1.0}),
        # the answer third
        (("x", "y", "a"), {"a": 2}, (2,), {"ndcg@10": 1 / log2(4), "hit@1": 0.0, "hit@3": 1.0, "mrr@10": 1 / 3}),
        # a part before the whole: gains 1 and 3 where 3 and 1 were possible
        (("b", "a"), {"a": 2, "b": 1}, (2, 1), {"ndcg@10": (1 + 3 / log2(3)) / IDEAL_TWO, "hit@1": 0.0, "mrr@10": 0.5}),
        # the answer first, a second one that was judged was not found
        (("a",), {"a": 2}, (2, 1), {"ndcg@10": 3 / IDEAL_TWO, "hit@1": 1.0}),
        # a part answers in part: it is no hit
        (("b",), {"b": 1}, (1,), {"ndcg@10": 1.0, "hit@1": 0.0, "hit@3": 0.0, "mrr@10": 0.0}),
        # nothing that was judged was found
        (("x",), {}, (2,), {"ndcg@10": 0.0, "hit@1": 0.0, "hit@3": 0.0, "mrr@10": 0.0}),
        ((), {}, (2,), {"ndcg@10": 0.0, "mrr@10": 0.0}),
    ],
)
def test_ranking_measures(
    ranked: tuple[str, ...], grades: dict[str, int], relevant: tuple[int, ...], expected: dict[str, float]
) -> None:
    """Gains are 3 for an answer and 1 for a part; hits and ranks count answers; what was not found lowers nDCG."""
    judged = tuple(judgement(f"quote {at}", grade) for at, grade in enumerate(relevant))
    (item,) = _with_ranking_measures([asked("q", *ranked, grades=grades, relevant=judged)])
    assert {name: pytest.approx(item.measures[name]) for name in expected} == expected


def test_only_answerable_questions_are_ranked() -> None:
    """An unanswerable question gets no ranking measures; a run of none but such is refused."""
    first, second = _with_ranking_measures([asked("q", "a", grades={"a": 2}), asked("n", "b", relevant=())])
    assert first.measures["hit@1"] == 1.0
    assert second.measures == {}
    with pytest.raises(InputError, match="no question is answerable"):
        _with_ranking_measures([asked("n", "b", relevant=())])


def test_verdict_measures() -> None:
    """AUROC counts the pairs that score tells apart, ties by half; the rest is the share of right statuses."""
    run = [
        asked("a", score=0.9),
        asked("b", score=0.4, status="no_answer"),
        asked("c", score=0.6, relevant=(), status="partial"),
        asked("d", score=0.4, relevant=(), status="no_answer"),
    ]
    # pairs: .9>.6, .9>.4, .4<.6, .4=.4 -> (2 + 1/2) of 4
    assert verdict_measures(run) == {
        "auroc": 0.625,
        "answered_when_answerable": 0.5,
        "no_answer_when_unanswerable": 0.5,
    }
    assert verdict_measures(run[:2]) == {}


def test_questions_are_asked_and_graded(small_index: Path, fake: FakeEmbedder) -> None:
    """Against an index: the passage that answers is graded by its own text, the figure that leads is held to the list."""
    searcher = Searcher(Generation.open(small_index, fake), fake)
    told: list[int] = []
    judged = [
        question("q1", "今年上调养老金百分之几?", judgement("上调养老金5%"), figures=("5%",)),
        question("q2", "仲裁案件下降了吗?", judgement("仲裁案件", speaker="中国网")),
        question("q3", "火星?"),
    ]
    first, second, third = ask_all(searcher, judged, told.append)
    assert told == [1, 1, 1]
    assert (first.ranked[0], first.grades) == ("one-t1-p1", {"one-t1-p1": 2})
    assert {name: first.measures[name] for name in ("hit@1", "answer_hit@1", "figure@1", "figure@5")} == {
        "hit@1": 1.0, "answer_hit@1": 1.0, "figure@1": 1.0, "figure@5": 1.0,
    }  # fmt: skip
    # the second question's judgement names a time at which the report was not posted
    assert (second.grades, second.measures["answer_hit@5"]) == ({}, 0.0)
    assert third.measures == {}
