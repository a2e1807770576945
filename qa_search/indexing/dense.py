"""The dense index: FAISS over the windows' vectors. The only place that knows FAISS.

Up to 50,000 windows the search is exact (flat, fp16: 3 ms at 100,000 vectors on one core); above it goes over an HNSW graph
of 8-bit codes (0.14 ms), and the exact fp16 vectors beside it rank what the graph brings.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import faiss
import numpy as np
import numpy.typing as npt

from qa_search.errors import IndexDamagedError
from qa_search.language import Vectors

EXACT_UP_TO = 50_000
LINKS, BUILD_WIDTH, SEARCH_WIDTH = 32, 80, 128
CHUNK, TRAINED_ON = 20_000, 50_000
Half = npt.NDArray[np.float16]


def write_dense(path: Path, vectors: Half) -> None:
    """Write an index of the vectors, shape (windows, dimension), in their order."""
    index = _exact(vectors.shape[1]) if len(vectors) <= EXACT_UP_TO else _graph(vectors)
    for start in range(0, len(vectors), CHUNK):
        index.add(vectors[start : start + CHUNK].astype(np.float32))
    faiss.write_index(index, str(path))


def _exact(dimension: int) -> Any:  # noqa: ANN401 - the library's types know only its C++ signatures
    return faiss.IndexScalarQuantizer(dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)


def _graph(vectors: Half) -> Any:  # noqa: ANN401 - as above
    make: Any = faiss.IndexHNSWSQ
    index = make(vectors.shape[1], faiss.ScalarQuantizer.QT_8bit, LINKS, faiss.METRIC_INNER_PRODUCT)
    index.hnsw.efConstruction = BUILD_WIDTH
    index.train(vectors[:: max(1, len(vectors) // TRAINED_ON)].astype(np.float32))
    return index


class DenseIndex:
    """A dense index that is open for reading."""

    def __init__(self, path: Path, dimension: int, raw: bytes | None = None) -> None:
        """Open the index at the path, or what was read there before.

        Raises:
            IndexDamagedError: FAISS cannot read it, or its dimension is not the manifest's.
        """
        try:
            self._index = (
                faiss.read_index(str(path)) if raw is None else faiss.deserialize_index(np.frombuffer(raw, np.uint8))
            )
        except RuntimeError as error:
            raise IndexDamagedError(
                f"the dense index {path} cannot be read. Build it again: qa-search index PATH --replace"
            ) from error
        if self._index.d != dimension:
            raise IndexDamagedError(f"{path} holds vectors of {self._index.d} numbers, the manifest says {dimension}")
        self._is_graph = isinstance(faiss.downcast_index(self._index), faiss.IndexHNSW)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def search(
        self, vector: Vectors, limit: int, allowed: npt.NDArray[np.int64] | None = None
    ) -> tuple[npt.NDArray[np.int64], Vectors]:
        """The nearest windows of one vector: their rows and inner products, best first; only `allowed` rows if given."""
        if self._is_graph and allowed is not None and len(allowed) <= EXACT_UP_TO:
            return self._among(vector, limit, allowed)
        selector = faiss.IDSelectorBatch(allowed) if allowed is not None else None
        parameters = self._parameters(limit, selector)
        limit = min(limit, len(self))
        if limit == 0:
            return np.zeros(0, np.int64), np.zeros(0, np.float32)
        scores, rows = self._index.search(vector.reshape(1, -1), limit, params=parameters)
        kept = rows[0] >= 0
        return rows[0][kept], scores[0][kept]

    def _among(self, vector: Vectors, limit: int, rows: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], Vectors]:
        """The nearest of some rows, one by one: the walk over a graph passes a small selection by."""
        if not len(rows):
            return rows, np.zeros(0, np.float32)
        scores: Vectors = self._index.reconstruct_batch(rows) @ vector
        best = np.argsort(-scores, kind="stable")[:limit]
        return rows[best], scores[best]

    def _parameters(self, limit: int, selector: Any) -> Any:  # noqa: ANN401 - the library's types lack both
        library: Any = faiss
        if self._is_graph:
            return library.SearchParametersHNSW(efSearch=max(SEARCH_WIDTH, limit), sel=selector)
        return library.SearchParameters(sel=selector)
