"""Which characters of a passage met the question: its tokens whose meaning or form is that of a question's token."""

from __future__ import annotations

import numpy as np

from qa_search.language import Embedder, TokenEmbedder, normalize, word_spans

from .question import Question

CLOSE = 0.55
"""Cosine from which two tokens are shown as meeting; at .45 function words light up, at .65 translations stay dark."""
TELLING = 0.5
"""A question token is looked for when it says at least this share of what the average token says."""


def highlights(question: Question, text: str, embedder: Embedder) -> tuple[tuple[int, int], ...]:
    """Spans of `text`, in order, without overlap."""
    if isinstance(embedder, TokenEmbedder) and question.token_vectors is not None:
        spans = _by_meaning(question, text, embedder)
    else:
        spans = _by_form(question, text)
    return _joined(spans, text)


def _by_meaning(question: Question, text: str, embedder: TokenEmbedder) -> list[tuple[int, int]]:
    ids, spans = embedder.token_spans(text)
    if question.token_vectors is None or question.token_weights is None or not len(ids):
        return []
    vectors, norms = embedder.token_vectors(ids)
    telling = question.token_weights >= TELLING / len(question.token_weights)
    close = (question.token_vectors[telling] @ vectors.T).max(axis=0) >= CLOSE
    return [span for span, is_close in zip(spans, close & (norms > 0), strict=True) if is_close]


def _by_form(question: Question, text: str) -> list[tuple[int, int]]:
    normalized = normalize(text)
    wanted = set(question.terms)
    return [normalized.span(start, end) for word, start, end in word_spans(normalized.text) if word in wanted]


def _joined(spans: list[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Neighbouring spans as one, also across a space."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and (start <= out[-1][1] or not text[out[-1][1] : start].strip()):
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        elif start < end:
            out.append((start, end))
    return tuple(out)


def token_fit(question: Question, text: str, embedder: Embedder) -> float:
    """How well a short text covers the question: the weighted mean of each question token's best cosine; 0 if unknown."""
    if not isinstance(embedder, TokenEmbedder) or question.token_vectors is None or question.token_weights is None:
        shared = sum(term in text for term in question.terms)
        return shared / max(1, len(question.terms))
    ids = np.unique(embedder.token_ids([text])[0])
    if not len(ids):
        return 0.0
    vectors, _ = embedder.token_vectors(ids)
    return float(question.token_weights @ (question.token_vectors @ vectors.T).max(axis=1))
