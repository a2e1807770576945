"""How well short texts cover a question: for each of its tokens the best cosine among theirs, weighted by what it says."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from qa_search.language import Embedder, TokenEmbedder, as_token_embedder, normalize

from .evidence import Numbers
from .question import Question


def fits(question: Question, texts: Sequence[str], embedder: Embedder) -> Numbers:
    """The fit of each text, 0 to 1; one pass over all of them. By shared words for a model without tokens."""
    if not texts:
        return np.zeros(0, np.float32)
    tokens = as_token_embedder(embedder)
    if tokens is None or question.token_vectors is None or question.token_weights is None:
        return np.asarray([_shared(question, text) for text in texts], np.float32)
    rows = [tokens.token_spans(text)[0] for text in texts]
    sizes = np.asarray([len(ids) for ids in rows])
    out = np.zeros(len(texts), np.float32)
    if not sizes.sum():
        return out
    similar = token_similarities(question, np.concatenate(rows), tokens)
    starts = (np.cumsum(sizes) - sizes)[sizes > 0]
    out[sizes > 0] = question.token_weights @ np.maximum.reduceat(similar, starts, axis=1)
    return np.clip(out, 0.0, 1.0)


def meanings(question: Question, texts: Sequence[str], embedder: Embedder) -> Numbers:
    """Cosine of the question with each text, for a model whose texts cost microseconds; zeros for any other."""
    if not texts or as_token_embedder(embedder) is None:
        return np.zeros(len(texts), np.float32)
    out: Numbers = embedder.embed_passages(texts) @ question.vector
    return out


def token_similarities(question: Question, ids: npt.NDArray[np.int32], embedder: TokenEmbedder) -> Numbers:
    """Cosines of the question's tokens with the tokens of these ids, shape (question tokens, ids)."""
    if question.token_vectors is None:
        return np.zeros((0, len(ids)), np.float32)
    distinct, inverse = np.unique(ids, return_inverse=True)
    vectors, _ = embedder.token_vectors(distinct)
    similar: Numbers = (question.token_vectors @ vectors.T)[:, inverse]
    return similar


def _shared(question: Question, text: str) -> float:
    normalized = normalize(text).text
    return sum(term in normalized for term in question.terms) / max(1, len(question.terms))
