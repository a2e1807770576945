"""Evidence -> which passage answers best, and the probability that it answers.

Small on purpose: two weighted sums whose numbers can be read. The first tells the passages of one question apart, the second
whether the best of them answers: there it matters more whether all that is asked is covered and whether the surroundings fit.
`scripts/fit_ranking.py` fits both on press conferences that we invented, with judged questions, and on statements and public
answers laid out as transcripts; the model has seen none of them (docs/decisions/0004-ranking.md).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

import numpy as np

from .evidence import Evidence, Numbers
from .question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each kind of evidence adds to the log odds of a passage against the others of a question.

    `foreign` is added where the question has Han characters and the passage is not in Chinese.
    """

    focus: float
    near: float
    before: float
    context: float
    alignment: float
    weakest: float
    words: float
    number: float
    kind: float
    plan: float
    time: float
    person: float
    reason: float
    definition: float
    procedure: float
    permission: float
    foreign: float


EVIDENCE = tuple(field.name for field in fields(Weights) if field.name != "foreign")
"""The kinds of evidence that are weighed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answerability:
    """What the best passage's own evidence adds to the log odds that it answers, beside `base`.

    `fit` is what the weights make of it; `no_han` is added for a question without Han characters, for which words seldom count,
    `foreign` as in `Weights`.
    """

    fit: float
    near: float
    before: float
    context: float
    weakest: float
    no_han: float
    foreign: float
    base: float


TELLING = tuple(field.name for field in fields(Answerability) if field.name in EVIDENCE)
"""The kinds of evidence that tell whether the best passage answers at all. Shared words would (unanswerable questions of ours
share more), but those were made so."""

USUAL, FEWEST, MOST = 42, 30, 2400
"""Passages of the transcripts that the numbers are fitted on; the range of numbers of passages in which `LARGER` was measured."""
LARGER = -0.4
"""Log odds for each e-fold of passages that are searched: the best of many fits better without answering more often."""

FITTED = Weights(
    focus=3.83,
    near=3.97,
    before=0.65,
    context=1.80,
    alignment=3.44,
    weakest=1.36,
    words=0.71,
    number=0.35,
    kind=0.46,
    plan=0.27,
    time=0.36,
    person=0.12,
    reason=0.35,
    definition=0.19,
    procedure=0.31,
    permission=0.26,
    foreign=0.78,
)
ANSWERS = Answerability(
    fit=0.66, near=3.10, before=1.03, context=0.51, weakest=2.45, no_han=0.36, foreign=0.14, base=-4.60
)


def fit(evidence: Evidence, weights: Weights = FITTED) -> Numbers:
    """How well each candidate fits: log odds against the others of the question, but for what is common to all."""
    total = np.zeros(len(evidence.passages), np.float32)
    for name in (*EVIDENCE, "foreign"):
        total += getattr(weights, name) * evidence.of_kind(name)
    return total


def log_odds(  # noqa: PLR0913 - what tells, by name
    evidence: Evidence,
    question: Question,
    fits: Numbers,
    *,
    best: int,
    searched: int,
    weights: Answerability = ANSWERS,
) -> Numbers:
    """The log odds that each candidate answers, comparable between questions and indexes.

    They differ as the `fits` do; that of the `best` is told by its own evidence, and by how many passages were searched.
    """
    if not len(fits):
        return fits
    told = weights.base + weights.fit * fits[best] + weights.foreign * evidence.foreign[best]
    told += LARGER * math.log(min(max(searched, FEWEST), MOST) / USUAL)
    told += 0.0 if question.has_han else weights.no_han
    told += sum(getattr(weights, name) * float(evidence.of_kind(name)[best]) for name in TELLING)
    odds: Numbers = (fits - fits[best] + told).astype(np.float32)
    return odds


def probability(odds: Numbers) -> Numbers:
    """Log odds as probabilities."""
    out = 1.0 / (1.0 + np.exp(-odds))
    return out.astype(np.float32)
