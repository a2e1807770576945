"""Which characters of a passage met the question: its tokens whose meaning or form is that of a question's token."""

from __future__ import annotations

import numpy as np

from qa_search.language import Embedder, TokenEmbedder, as_token_embedder, normalize, word_spans

from .question import Question

CLOSE = 0.55
"""Cosine from which two tokens are shown as meeting; at .45 function words light up, at .65 translations stay dark."""
TELLING = 0.5
"""A question token is looked for when it says at least this share of what the average token says."""
Spans = tuple[tuple[int, int], ...]


def highlights(question: Question, text: str, embedder: Embedder) -> Spans:
    """Spans of `text`, in order, without overlap."""
    tokens = as_token_embedder(embedder)
    if tokens is not None and question.token_shares is not None:
        spans = _by_meaning(question, text, tokens)
    else:
        spans = _by_form(question, text)
    return _joined(spans, text)


def _by_meaning(question: Question, text: str, embedder: TokenEmbedder) -> list[tuple[int, int]]:
    ids, spans = embedder.token_spans(text)
    if question.token_shares is None or question.similarities is None or not len(ids):
        return []
    telling = question.token_shares >= TELLING / len(question.token_shares)
    close = question.similarities.nearest(ids, telling) >= CLOSE
    return [spans[at] for at in np.flatnonzero(close)]


def _by_form(question: Question, text: str) -> list[tuple[int, int]]:
    normalized = normalize(text)
    wanted = set(question.terms)
    return [normalized.span(start, end) for word, start, end in word_spans(normalized.text) if word in wanted]


def _joined(spans: list[tuple[int, int]], text: str) -> Spans:
    """Neighbouring spans as one, also across a space."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and (start <= out[-1][1] or not text[out[-1][1] : start].strip()):
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        elif start < end:
            out.append((start, end))
    return tuple(out)
