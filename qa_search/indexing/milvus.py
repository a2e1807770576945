"""The dense index on a Milvus server (or in a Milvus Lite file), for a user who has outgrown one machine.

The records, words and exact vectors stay in the generation's folder; only the search for the nearest windows moves. Each
generation has a collection of its own, so that an open reader keeps what it opened. Needs the extra `milvus`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from qa_search.errors import IndexDamagedError, IndexUnusableError
from qa_search.language import Vectors

PREFIX = "qa_search_"
ROW, VECTOR = "row", "vector"
BATCH = 2000


def collection_of(generation: str) -> str:
    """The name of a generation's collection: Milvus takes letters, digits and underscores."""
    return PREFIX + generation.replace("-", "_")


def connect(uri: str) -> Any:  # noqa: ANN401 - the library's client
    """A client of the server or file at this address.

    Raises:
        IndexUnusableError: the extra is not installed, or nothing answers there.
    """
    try:
        from pymilvus import MilvusClient  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise IndexUnusableError(
            "the Milvus backend is an extra; install it with: pip install 'qa-search[milvus]'"
        ) from error
    try:
        return MilvusClient(uri)
    except Exception as error:  # the library raises many kinds
        raise IndexUnusableError(f"no Milvus answers at {uri}: {error}") from error


def write_milvus(uri: str, generation: str, vectors: npt.NDArray[np.float16]) -> None:
    """Write the vectors, shape (windows, dimension), into the generation's collection, rows counting from 0."""
    client = connect(uri)
    name = collection_of(generation)
    client.create_collection(
        name,
        dimension=vectors.shape[1],
        primary_field_name=ROW,
        vector_field_name=VECTOR,
        metric_type="IP",
        auto_id=False,
    )
    for start in range(0, len(vectors), BATCH):
        rows = vectors[start : start + BATCH].astype(np.float32)
        client.insert(name, [{ROW: start + at, VECTOR: row} for at, row in enumerate(rows)])
    client.flush(name)
    client.close()


def drop_others(uri: str, kept: set[str]) -> None:
    """Remove the collections of generations that are not kept."""
    client = connect(uri)
    names = {collection_of(generation) for generation in kept}
    for name in client.list_collections():
        if name.startswith(PREFIX) and name not in names:
            client.drop_collection(name)
    client.close()


class MilvusDense:
    """A collection that is open for reading: what `DenseIndex` is on one machine."""

    def __init__(self, uri: str, generation: str, count: int) -> None:
        """Open the generation's collection.

        Raises:
            IndexUnusableError: nothing answers at the address.
            IndexDamagedError: the collection is not there.
        """
        self._client = connect(uri)
        self._name = collection_of(generation)
        self._count = count
        if not self._client.has_collection(self._name):
            raise IndexDamagedError(
                f"{uri} has no collection {self._name}. Build the index again: qa-search index PATH --replace"
            )
        self._client.load_collection(self._name)

    def __len__(self) -> int:
        return self._count

    def search(
        self, vector: Vectors, limit: int, allowed: npt.NDArray[np.int64] | None = None
    ) -> tuple[npt.NDArray[np.int64], Vectors]:
        """The nearest windows of one vector: their rows and inner products, best first; only `allowed` rows if given."""
        if self._count == 0 or (allowed is not None and not len(allowed)):
            return np.zeros(0, np.int64), np.zeros(0, np.float32)
        condition = "" if allowed is None else f"{ROW} in {allowed.tolist()}"
        found = self._client.search(
            self._name, data=[vector.tolist()], limit=min(limit, self._count), filter=condition, output_fields=[ROW]
        )[0]
        rows = np.asarray([hit[ROW] for hit in found], np.int64)
        return rows, np.asarray([hit["distance"] for hit in found], np.float32)
