"""The dense index of few passages, opened when it is first searched.

Such an index is ranked whole, so that FAISS is seldom needed: 20 MB and a tenth of a second less.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from qa_search.language import Vectors

if TYPE_CHECKING:
    from .dense import DenseIndex

RANKED_WHOLE_UP_TO = 150
"""Passages up to which an index is ranked whole."""


class DeferredDense:
    """What `DenseIndex` is, for few passages. The file, whose checksum was held, is read now: it may be gone later."""

    def __init__(self, path: Path, dimension: int) -> None:
        self._path, self._dimension = path, dimension
        self._raw = path.read_bytes()
        self._lock = threading.Lock()
        self._index: DenseIndex | None = None

    def __len__(self) -> int:
        return len(self.opened())

    def search(
        self, vector: Vectors, limit: int, allowed: npt.NDArray[np.int64] | None = None
    ) -> tuple[npt.NDArray[np.int64], Vectors]:
        """The nearest windows of one vector, as `DenseIndex.search`.

        Raises:
            IndexDamagedError: FAISS cannot read it, or its dimension is not the manifest's.
        """
        return self.opened().search(vector, limit, allowed)

    def opened(self) -> DenseIndex:
        """The index itself, opened once."""
        with self._lock:
            if self._index is None:
                from .dense import DenseIndex  # noqa: PLC0415 - as said above

                self._index = DenseIndex(self._path, self._dimension, self._raw)
            return self._index
