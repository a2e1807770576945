"""What turns text into vectors: the protocol that the rooms use, and the choice between its two implementations."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Protocol, cast, runtime_checkable

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
Progress = Callable[[int], None]


class Embedder(Protocol):
    """Text -> unit vectors, float32, shape (texts, `dimension`); the same text always gives the same vector.

    `fingerprint` is the SHA-256 of what the vectors depend on: an index made with another one is refused.
    """

    @property
    def name(self) -> str:
        """How the model was named by the user."""

    @property
    def dimension(self) -> int:
        """The length of its vectors."""

    @property
    def fingerprint(self) -> str:
        """A SHA-256 over the files that the vectors depend on."""

    def embed_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Vectors of texts that may answer; `progress` is told how many were done since it was last told."""

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions."""


@runtime_checkable
class TokenEmbedder(Protocol):
    """An embedder whose texts are bags of tokens, each with a vector of its own: what soft alignment needs."""

    def token_ids(self, texts: Sequence[str]) -> list[npt.NDArray[np.int32]]:
        """The token ids of each text, in order."""

    def token_spans(self, text: str) -> tuple[npt.NDArray[np.int32], list[tuple[int, int]]]:
        """The token ids of one text, with the offsets of each in the text as written."""

    def token_vectors(self, ids: npt.NDArray[np.int32]) -> tuple[Vectors, npt.NDArray[np.float32]]:
        """Unit vectors of tokens, shape (ids, dimension), and their norms: how much each token counts."""


@functools.cache
def _has_tokens(kind: type) -> bool:
    return issubclass(kind, TokenEmbedder)


def as_token_embedder(embedder: Embedder) -> TokenEmbedder | None:
    """The embedder, where its texts are bags of tokens; None where they are not."""
    return cast("TokenEmbedder", embedder) if _has_tokens(type(embedder)) else None
