"""Evidence -> one score a passage: a weighted sum through a logistic, so that it is a probability.

Small on purpose: seven numbers that can be read, fitted by `scripts/fit_ranking.py` (see docs/decisions).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .evidence import Evidence, Numbers
from .question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each kind of evidence counts."""

    focus: float
    paragraph: float
    context: float
    alignment: float
    weakest: float
    words: float


MEASURED = Weights(focus=2.0, paragraph=0.4, context=0.05, alignment=0.75, weakest=0.1, words=0.5)
"""nDCG@10 .848 on the dev questions against .828 for cosines alone with alignment over the whole passage."""


def match(evidence: Evidence, weights: Weights = MEASURED) -> Numbers:
    """How well each candidate fits, comparable within a question."""
    total: Numbers = (
        weights.focus * evidence.focus
        + weights.paragraph * evidence.paragraph
        + weights.context * evidence.context
        + weights.alignment * evidence.alignment
        + weights.weakest * evidence.weakest
        + weights.words * evidence.words
    )
    return total.astype(np.float32)


MIDDLE, MIDDLE_WITHOUT_HAN, SLOPE = 1.55, 1.3, 6.0
"""The match at which a passage answers in half of the cases, and how fast that rises."""


def probability(matched: Numbers, question: Question) -> Numbers:
    """The probability that a passage of this match answers the question."""
    out: Numbers = 1.0 / (1.0 + np.exp(-SLOPE * (matched - (MIDDLE if question.has_han else MIDDLE_WITHOUT_HAN))))
    return out
