"""Evidence -> the probability that a passage answers: a weighted sum through a logistic.

Small on purpose: seventeen numbers that can be read. `scripts/fit_ranking.py` fits them on press conferences that we invented,
with judged questions, and on statements laid out as transcripts; the model has seen none of them
(docs/decisions/0004-ranking.md).
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from .evidence import Evidence, Numbers
from .question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each kind of evidence adds to the log odds, and the log odds of a passage without any.

    `no_han` is added for a question without Han characters, for which words seldom count.
    """

    focus: float
    near: float
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
    no_han: float
    base: float


EVIDENCE = tuple(field.name for field in fields(Weights) if field.name not in {"no_han", "base"})
"""The kinds of evidence that are weighed."""

FITTED = Weights(
    focus=3.52,
    near=3.92,
    context=1.83,
    alignment=3.14,
    weakest=1.79,
    words=0.57,
    number=0.29,
    kind=0.44,
    plan=0.30,
    time=0.21,
    person=0.46,
    reason=0.38,
    definition=0.44,
    procedure=0.40,
    permission=0.33,
    no_han=0.26,
    base=-4.55,
)


def log_odds(evidence: Evidence, question: Question, weights: Weights = FITTED) -> Numbers:
    """The log odds that each candidate answers, comparable between questions."""
    total = np.full(len(evidence.passages), weights.base + (0.0 if question.has_han else weights.no_han))
    for name in EVIDENCE:
        total += getattr(weights, name) * evidence.of_kind(name)
    return total.astype(np.float32)


def probability(odds: Numbers) -> Numbers:
    """Log odds as probabilities."""
    out = 1.0 / (1.0 + np.exp(-odds))
    return out.astype(np.float32)
