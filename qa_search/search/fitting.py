"""How well short texts fit a question: how much of it they cover, token by token, and how near they are as a whole."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qa_search.language import Embedder, as_token_embedder, normalize

from .question import Question
from .similarities import Numbers


def fits(question: Question, texts: Sequence[str], embedder: Embedder) -> tuple[Numbers, Numbers]:
    """For each text how it covers the question, and how near it is; both up to 1, in one pass over all texts.

    The first is the mean over the question's tokens of their best cosine in the text, weighted by how much each says; the
    second the mean cosine of the text's tokens with the whole question, weighted alike. By shared words, and 0, for a model
    without tokens.
    """
    tokens = as_token_embedder(embedder)
    covered, near = np.zeros(len(texts), np.float32), np.zeros(len(texts), np.float32)
    if tokens is None or question.similarities is None or question.token_weights is None:
        covered[:] = [_shared(question, text) for text in texts]
        return covered, near
    rows = [tokens.token_spans(text)[0] for text in texts]
    sizes = np.asarray([len(ids) for ids in rows], np.int64)
    filled = sizes > 0
    if not filled.any():
        return covered, near
    ids = np.concatenate(rows)
    starts = (np.cumsum(sizes) - sizes)[filled]
    similar = question.similarities.tokens(ids)
    covered[filled] = question.token_weights @ np.maximum.reduceat(similar, starts, axis=1)
    cosines, says = question.similarities.whole(question.token_weights, ids)
    near[filled] = np.add.reduceat(cosines * says, starts) / np.maximum(np.add.reduceat(says, starts), 1e-9)
    return np.clip(covered, 0.0, 1.0), near


def _shared(question: Question, text: str) -> float:
    normalized = normalize(text).text
    return sum(term in normalized for term in question.terms) / max(1, len(question.terms))
