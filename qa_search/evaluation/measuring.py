"""Judged questions and a searcher -> a run: for each question what was ranked, its grades, its measures.

The ranking measures are those of `ir-measures`; ours are only those that it has not: the figure that is cited first, and
whether the verdict separates what is answered from what is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ir_measures
import numpy as np

from qa_search.errors import InputError
from qa_search.language import Progress
from qa_search.records import Reply
from qa_search.search import Searcher

from .questions import JudgedQuestion

DEPTH = 10
PASSAGES_COUNTED = 3
"""Of each answer, its best three passages are ranked before the next answer's."""
MEASURES = {
    "ndcg@10": ir_measures.nDCG(gains={0: 0, 1: 1, 2: 3}) @ 10,
    "hit@1": ir_measures.Success(rel=2) @ 1,
    "hit@3": ir_measures.Success(rel=2) @ 3,
    "mrr@10": ir_measures.RR(rel=2) @ 10,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one question got: the ids of the ranked passages, the grade of each judged one, and the measures."""

    question: JudgedQuestion
    status: str
    top_score: float
    took_ms: float
    ranked: tuple[str, ...]
    grades: dict[str, int]
    measures: dict[str, float]


def ask_all(searcher: Searcher, questions: Sequence[JudgedQuestion], progress: Progress | None = None) -> list[Asked]:
    """Ask every question and measure what comes back."""
    asked = []
    for question in questions:
        asked.append(_ask(searcher, question))
        if progress:
            progress(1)
    return _with_ranking_measures(asked)


def _ask(searcher: Searcher, question: JudgedQuestion) -> Asked:
    reply = searcher.ask(question.text, limit=DEPTH)
    ranked = [
        (scored.passage.id, question.grade(hit.answer.speaker, hit.answer.posted_at, scored.passage.text))
        for hit in reply.hits
        for scored in hit.passages[:PASSAGES_COUNTED]
    ]
    return Asked(
        question=question,
        status=reply.status,
        top_score=reply.hits[0].score if reply.hits else 0.0,
        took_ms=reply.took_ms,
        ranked=tuple(passage_id for passage_id, _ in ranked),
        grades={passage_id: grade for passage_id, grade in ranked if grade},
        measures=_own_measures(question, reply),
    )


def _own_measures(question: JudgedQuestion, reply: Reply) -> dict[str, float]:
    if not question.answerable:
        return {}
    whole = [question.grade(hit.answer.speaker, hit.answer.posted_at, hit.answer.text) for hit in reply.hits]
    measures = {"answer_hit@1": float(whole[:1] == [2]), "answer_hit@5": float(2 in whole[:5])}
    if question.figures:
        cited = [item.figure.text for hit in reply.hits[:1] for item in hit.figures]
        measures["figure@1"] = float(bool(cited) and cited[0] in question.figures)
        measures["figure@5"] = float(any(text in question.figures for text in cited[:5]))
    return measures


def _with_ranking_measures(asked: list[Asked]) -> list[Asked]:
    """Add the measures of ir-measures; a judged passage that was not found counts as one that could have been."""
    answerable = [item for item in asked if item.question.answerable]
    if not answerable:
        raise InputError("no question is answerable, so that there is nothing to rank", field="questions")
    qrels = [qrel for item in answerable for qrel in qrels_of(item)]
    run = [
        ir_measures.ScoredDoc(item.question.id, passage_id, float(len(item.ranked) - place))
        for item in answerable
        for place, passage_id in enumerate(item.ranked)
    ]
    names = {str(measure): name for name, measure in MEASURES.items()}
    for metric in ir_measures.iter_calc(list(MEASURES.values()), qrels, run):
        item = next(item for item in answerable if item.question.id == metric.query_id)
        item.measures[names[str(metric.measure)]] = float(metric.value)
    for item in answerable:
        for name in MEASURES:
            item.measures.setdefault(name, 0.0)
    return asked


def qrels_of(item: Asked) -> list[Any]:
    """Judged passages: those that were ranked by their id, the others by their place in the list."""
    left = sorted((judgement.grade for judgement in item.question.relevant), reverse=True)
    qrels = []
    for passage_id, grade in item.grades.items():
        qrels.append(ir_measures.Qrel(item.question.id, passage_id, grade))
        if grade in left:
            left.remove(grade)
    return [*qrels, *(ir_measures.Qrel(item.question.id, f"unfound-{at}", grade) for at, grade in enumerate(left))]


def verdict_measures(asked: Sequence[Asked]) -> dict[str, float]:
    """How well score and status tell answerable from unanswerable questions."""
    yes = np.asarray([item.top_score for item in asked if item.question.answerable])
    no = np.asarray([item.top_score for item in asked if not item.question.answerable])
    if not len(yes) or not len(no):
        return {}
    higher = (yes[:, None] > no[None, :]).mean() + 0.5 * (yes[:, None] == no[None, :]).mean()
    said = [(item.question.answerable, item.status != "no_answer") for item in asked]
    return {
        "auroc": float(higher),
        "answered_when_answerable": float(np.mean([answered for answerable, answered in said if answerable])),
        "no_answer_when_unanswerable": float(
            np.mean([not answered for answerable, answered in said if not answerable])
        ),
    }
