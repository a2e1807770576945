"""Evidence -> the probability that a passage answers: a weighted sum through a logistic.

Small on purpose: eighteen numbers that can be read. `scripts/fit_ranking.py` fits them on press conferences that we invented,
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
    focus=3.80,
    near=4.17,
    context=1.71,
    alignment=3.14,
    weakest=1.89,
    words=0.66,
    number=0.38,
    kind=0.47,
    plan=0.41,
    time=0.41,
    person=0.37,
    reason=0.45,
    definition=0.43,
    procedure=0.43,
    permission=0.35,
    no_han=0.52,
    foreign=1.14,
    base=-5.22,
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
