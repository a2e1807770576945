"""Evidence -> the probability that a passage answers: a weighted sum through a logistic.

Small on purpose: nineteen numbers that can be read. `scripts/fit_ranking.py` fits them on press conferences that we invented,
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

    `no_han` is added for a question without Han characters, for which words seldom count, `foreign` for one with them and a
    passage that is not in Chinese.
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
    no_han: float
    foreign: float
    base: float


EVIDENCE = tuple(field.name for field in fields(Weights) if field.name not in {"no_han", "foreign", "base"})
"""The kinds of evidence that are weighed."""

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
    no_han=0.48,
    foreign=0.78,
    base=-4.70,
)


def log_odds(evidence: Evidence, question: Question, weights: Weights = FITTED) -> Numbers:
    """The log odds that each candidate answers, comparable between questions."""
    total = np.full(len(evidence.passages), weights.base + (0.0 if question.has_han else weights.no_han))
    for name in EVIDENCE:
        total += getattr(weights, name) * evidence.of_kind(name)
    total += weights.foreign * evidence.foreign
    return total.astype(np.float32)


def probability(odds: Numbers) -> Numbers:
    """Log odds as probabilities."""
    out = 1.0 / (1.0 + np.exp(-odds))
    return out.astype(np.float32)
