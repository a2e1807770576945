"""Evidence -> the probability that a passage answers: a weighted sum through a logistic.

Small on purpose: seventeen numbers that can be read. `scripts/fit_ranking.py` fits them on press conferences that we invented,
with judged questions, and on statements and public answers laid out as transcripts; the model has seen none of them
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
    focus=3.70,
    near=4.05,
    context=1.67,
    alignment=3.06,
    weakest=1.84,
    words=0.64,
    number=0.19,
    kind=0.47,
    plan=0.40,
    time=0.40,
    person=0.36,
    reason=0.43,
    definition=0.42,
    procedure=0.41,
    permission=0.34,
    no_han=0.37,
    base=-4.90,
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
