"""Cosines of a question's tokens with other tokens, each computed once a question: ranking, highlights and figures share them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from qa_search.language import TokenEmbedder, Vectors

Ids = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.float32]
UNKNOWN = -1


class KnownTokens:
    """The tokens that every question of an index meets, looked up once."""

    def __init__(self, ids: Ids, embedder: TokenEmbedder) -> None:
        """`ids` are distinct, in order. `columns` are their unit vectors, shape (dimension, ids): half the time of rows."""
        vectors, self.norms = embedder.token_vectors(ids)
        self.columns = np.ascontiguousarray(vectors.T)
        self.column_of = np.full(int(ids.max(initial=-1)) + 1, UNKNOWN, np.int32)
        self.column_of[ids] = np.arange(len(ids), dtype=np.int32)


class Similarities:
    """The cosines of one question. Not to be shared between threads."""

    def __init__(self, rows: Vectors, embedder: TokenEmbedder, known: KnownTokens | None = None) -> None:
        """`rows` are unit vectors of the question's tokens, shape (tokens, dimension).

        `known` are cosines of its tokens with the tokens that were looked up before, in their order.
        """
        self._rows = rows
        self._embedder = embedder
        self._column_of = known.column_of if known else np.zeros(0, np.int32)
        self._cosines = rows @ known.columns if known else np.zeros((len(rows), 0), np.float32)
        self._norms = known.norms if known else np.zeros(0, np.float32)
        self._nearest: Numbers | None = None
        self.known = self._cosines

    @property
    def size(self) -> int:
        """How many tokens the question has."""
        return len(self._rows)

    def tokens(self, ids: Ids) -> Numbers:
        """Cosines of the question's tokens with the tokens of these ids, shape (question tokens, ids)."""
        columns = self._columns(ids)
        return self._cosines[:, columns]

    def nearest(self, ids: Ids, rows: npt.NDArray[np.bool_]) -> Numbers:
        """The best cosine of each of these ids with the question's tokens that are chosen, the same ones at every call."""
        columns = self._columns(ids)
        if self._nearest is None or len(self._nearest) != self._cosines.shape[1]:
            self._nearest = self._cosines[rows].max(axis=0, initial=-1.0)
        return self._nearest[columns]

    def whole(self, weights: Numbers, ids: Ids) -> tuple[Numbers, Numbers]:
        """Cosines of the question's tokens by these weights, together, with the tokens of these ids; what each of those says."""
        columns = self._columns(ids)
        length = float(np.linalg.norm(weights @ self._rows))
        together = weights @ self._cosines[:, columns] / max(length, 1e-9)
        return together.astype(np.float32), self._norms[columns]

    def _columns(self, ids: Ids) -> npt.NDArray[np.int32]:
        """The column of each id; those that are new are added."""
        if len(ids) and (most := int(ids.max())) >= len(self._column_of):
            more = np.full(most + 1 - len(self._column_of), UNKNOWN, np.int32)
            self._column_of = np.concatenate([self._column_of, more])
        columns = self._column_of[ids]
        unknown = columns == UNKNOWN
        if unknown.any():
            self._add(np.unique(ids[unknown]))
            columns = self._column_of[ids]
        return columns

    def _add(self, ids: Ids) -> None:
        vectors, norms = self._embedder.token_vectors(ids)
        self._column_of = self._column_of.copy()  # the index's own is shared
        self._column_of[ids] = np.arange(len(self._norms), len(self._norms) + len(ids), dtype=np.int32)
        self._cosines = np.concatenate([self._cosines, self._rows @ vectors.T], axis=1)
        self._norms = np.concatenate([self._norms, norms])
