"""How rare what a question says is among the passages of an index.

In a transcript on pensions the word pensions tells no passage from another; at an event in Taiwan, Taiwan does not. A token of
the question counts by how few passages say something like it: inverse document frequency, in meaning, across languages.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from qa_search.indexing import RANKED_WHOLE_UP_TO, Generation
from qa_search.language import Embedder, TokenEmbedder, as_token_embedder

from .similarities import KnownTokens, Similarities

Numbers = npt.NDArray[np.float32]
SAMPLE = RANKED_WHOLE_UP_TO
"""Passages against which a question is held: all of a small index, so many of a large one, drawn at random."""
SEED = 7
UNLIKE, ALIKE = 0.35, 0.8
"""Cosines of two tokens up to which a passage does not say a token, and from which it does."""
OTHERS = 10
"""As many passages as stand for all that is not in the index: in one of two passages no word is common."""
LEAST = 0.02
"""The share of passages that are always taken to say a token."""


class Background:
    """What the passages of an index say. Safe to share between threads."""

    def __init__(self, generation: Generation, embedder: TokenEmbedder) -> None:
        """Of an index whose model has tokens."""
        assert generation.tokens is not None  # noqa: S101 - for the type checker
        assert generation.token_offsets is not None  # noqa: S101 - as above
        count = len(generation.passage_answers)
        rows = np.sort(np.random.default_rng(SEED).choice(count, min(count, SAMPLE), replace=False))
        offsets = generation.token_offsets
        firsts = offsets[generation.window_starts[rows]]
        ends = offsets[generation.window_starts[rows + 1]]
        ids = [np.asarray(generation.tokens[first:end]) for first, end in zip(firsts, ends, strict=True) if end > first]
        flat = np.concatenate(ids) if ids else np.zeros(0, np.int32)
        self.known = KnownTokens(np.unique(flat), embedder)
        self._columns = self.known.column_of[flat]
        self._starts = np.cumsum([0, *(len(part) for part in ids)])[:-1]

    def rarity(self, similarities: Similarities) -> Numbers:
        """How rare each token of a question is, from 0 (all passages say it) to 4, shape (question tokens,)."""
        passages = len(self._starts)
        if not passages:
            return np.ones(similarities.size, np.float32)
        best = np.maximum.reduceat(similarities.known[:, self._columns], self._starts, axis=1)
        said = np.clip((best - UNLIKE) / (ALIKE - UNLIKE), 0.0, 1.0).sum(axis=1) / (passages + OTHERS)
        rare: Numbers = np.log((1 + LEAST) / (said + LEAST)).astype(np.float32)
        return rare


def background_of(generation: Generation, embedder: Embedder) -> Background | None:
    """What the passages of an index say; None for a model without tokens."""
    tokens = as_token_embedder(embedder)
    return None if tokens is None or generation.tokens is None else Background(generation, tokens)
