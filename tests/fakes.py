"""Embedders that are made up: fast, exact, and of the protocol's form."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from qa_search.language import Progress, Vectors, normalize


class FakeEmbedder:
    """An `Embedder` whose vectors count a text's characters; `embedded` is every passage text that it was given."""

    def __init__(self, name: str = "fake", dimension: int = 64) -> None:
        self.name = name
        self.dimension = dimension
        self.fingerprint = hashlib.sha256(f"{name} {dimension}".encode()).hexdigest()
        self.embedded: list[str] = []

    def embed_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Unit vectors; remembers the texts."""
        self.embedded += texts
        if progress:
            progress(len(texts))
        return self._vectors(texts)

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors."""
        return self._vectors(texts)

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        out = np.zeros((len(texts), self.dimension), np.float32)
        for row, text in enumerate(texts):
            for character in normalize(text).text:
                if character.isalnum():
                    out[row, self.place(ord(character))] += 1
        unit: Vectors = out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)
        return unit

    def place(self, token: int) -> int:
        """Which number of a vector a character counts in."""
        return zlib.crc32(str(token).encode()) % self.dimension


class FakeTokenEmbedder(FakeEmbedder):
    """A fake whose texts are bags of tokens as well: each letter, digit or Han character is one."""

    def token_ids(self, texts: Sequence[str]) -> list[npt.NDArray[np.int32]]:
        """The code points of the characters that count."""
        return [self.token_spans(text)[0] for text in texts]

    def token_spans(self, text: str) -> tuple[npt.NDArray[np.int32], list[tuple[int, int]]]:
        """The code points, with the place of each in the text as written."""
        normalized = normalize(text)
        places = [at for at, character in enumerate(normalized.text) if character.isalnum()]
        ids = np.asarray([ord(normalized.text[at]) for at in places], np.int32)
        return ids, [normalized.span(at, at + 1) for at in places]

    def token_vectors(self, ids: npt.NDArray[np.int32]) -> tuple[Vectors, npt.NDArray[np.float32]]:
        """A unit vector of one 1 for each token; all weigh the same."""
        rows = np.zeros((len(ids), self.dimension), np.float32)
        rows[np.arange(len(ids)), [self.place(int(token)) for token in ids]] = 1
        return rows, np.ones(len(ids), np.float32)
