"""Cosines of a question's tokens with other tokens, each computed once a question: ranking, highlights and figures share them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from qa_search.language import TokenEmbedder, Vectors

Ids = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.float32]


class Similarities:
    """The cosines of one question. Not to be shared between threads."""

    def __init__(self, rows: Vectors, embedder: TokenEmbedder) -> None:
        """`rows` are unit vectors, shape (rows, dimension): the question's tokens, then the question as a whole."""
        self._rows = rows
        self._embedder = embedder
        self._ids = np.zeros(0, np.int32)
        self._cosines = np.zeros((len(rows), 0), np.float32)
        self._norms = np.zeros(0, np.float32)

    def tokens(self, ids: Ids) -> Numbers:
        """Cosines of the question's tokens with the tokens of these ids, shape (question tokens, ids)."""
        columns = self._columns(ids)
        return self._cosines[:-1, columns]

    def whole(self, ids: Ids) -> tuple[Numbers, Numbers]:
        """Cosines of the whole question with the tokens of these ids, and how much each token says."""
        columns = self._columns(ids)
        return self._cosines[-1, columns], self._norms[columns]

    def _columns(self, ids: Ids) -> npt.NDArray[np.int64]:
        columns = self._find(ids)
        if columns is None:
            self._add(np.setdiff1d(ids, self._ids))
            columns = self._find(ids)
        assert columns is not None  # noqa: S101 - every id is known by now
        return columns

    def _find(self, ids: Ids) -> npt.NDArray[np.int64] | None:
        if not len(self._ids):
            return None if len(ids) else np.zeros(0, np.int64)
        columns = np.minimum(np.searchsorted(self._ids, ids), len(self._ids) - 1)
        return columns if np.array_equal(self._ids[columns], ids) else None

    def _add(self, ids: Ids) -> None:
        vectors, norms = self._embedder.token_vectors(ids)
        all_ids = np.concatenate([self._ids, ids])
        order = np.argsort(all_ids)
        self._ids = all_ids[order]
        self._cosines = np.concatenate([self._cosines, self._rows @ vectors.T], axis=1)[:, order]
        self._norms = np.concatenate([self._norms, norms])[order]
