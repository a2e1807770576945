"""The bundled model's reader: a sentence-transformers `StaticEmbedding` folder with numpy alone.

The table is int8 with one scale a row (`embeddings`, `weights` in the safetensors file), a form that sentence-transformers
and model2vec read as well. A text's vector is the mean of its tokens' vectors, made a unit vector.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, safe_open
from tokenizers import Tokenizer

from qa_search.errors import ModelError
from qa_search.language.embedding import Progress, Vectors
from qa_search.language.normalization import normalize

TABLE, TOKENIZER, MODULES = "model.safetensors", "tokenizer.json", "modules.json"
BATCH = 2048
REMEMBERED = 8192
"""Texts whose tokens are remembered: passages that are shown again need not be cut again (0.1 ms each)."""


def bundled_folder() -> Path:
    """The folder of the model that the package carries."""
    return Path(__file__).parent.parent / "data" / "model"


def is_static(folder: Path) -> bool:
    """Whether the folder is a static model whose table the numpy reader knows."""
    listing = folder / MODULES
    try:
        modules = json.loads(listing.read_bytes()) if listing.is_file() else []
    except ValueError:
        return False
    return bool(modules) and isinstance(modules, list) and str(modules[0].get("type", "")).endswith("StaticEmbedding")


class StaticEmbedder:
    """An `Embedder` and `TokenEmbedder` over a table of token vectors; no torch."""

    def __init__(
        self, *, name: str, tokenizer: Tokenizer, table: npt.NDArray[np.generic], scales: Vectors, fingerprint: str
    ) -> None:
        self.name = name
        self.fingerprint = fingerprint
        self._tokenizer = tokenizer
        self._table = table
        self._remembered = functools.lru_cache(maxsize=REMEMBERED)(self._token_spans)
        self._scales = scales

    @classmethod
    def load(cls, folder: Path, *, name: str) -> StaticEmbedder:
        """The model in the folder.

        Raises:
            ModelError: a file is missing or is not what it should be; the message names it.
        """
        try:
            home = folder / json.loads((folder / MODULES).read_bytes())[0].get("path", "")
            tokenizer_bytes = (home / TOKENIZER).read_bytes()
            tokenizer = Tokenizer.from_buffer(tokenizer_bytes)
            table, scales = _read_table(home / TABLE)
        except Exception as error:  # the tokenizers library raises bare Exception
            raise ModelError(f"the model folder {folder} cannot be read: {error}") from error
        if tokenizer.get_vocab_size() != len(table):
            raise ModelError(
                f"the model folder {folder} is inconsistent: its tokenizer has {tokenizer.get_vocab_size()} tokens, "
                f"its table {len(table)} rows"
            )
        fingerprint = hashlib.sha256(tokenizer_bytes)
        fingerprint.update(np.ascontiguousarray(table).view(np.uint8).data)
        fingerprint.update(scales.tobytes())
        return cls(name=name, tokenizer=tokenizer, table=table, scales=scales, fingerprint=fingerprint.hexdigest())

    @property
    def dimension(self) -> int:
        """The length of its vectors."""
        return int(self._table.shape[1])

    def embed_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Unit vectors, shape (texts, dimension); a text without a known token gets the zero vector."""
        out = np.zeros((len(texts), self.dimension), np.float32)
        for start in range(0, len(texts), BATCH):
            rows = self.token_ids(texts[start : start + BATCH])
            out[start : start + len(rows)] = self._means(rows)
            if progress:
                progress(len(rows))
        return out

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """The same as passages: the model has one side."""
        return self.embed_passages(texts)

    def token_ids(self, texts: Sequence[str]) -> list[npt.NDArray[np.int32]]:
        """The token ids of each text after normalisation."""
        encoded = self._tokenizer.encode_batch_fast([normalize(text).text for text in texts], add_special_tokens=False)
        return [np.asarray(item.ids, dtype=np.int32) for item in encoded]

    def token_spans(self, text: str) -> tuple[npt.NDArray[np.int32], list[tuple[int, int]]]:
        """The token ids of one text, with the offsets of each in the text as written."""
        return self._remembered(text)

    def _token_spans(self, text: str) -> tuple[npt.NDArray[np.int32], list[tuple[int, int]]]:
        normalized = normalize(text)
        encoded = self._tokenizer.encode(normalized.text, add_special_tokens=False)
        return np.asarray(encoded.ids, dtype=np.int32), [normalized.span(start, end) for start, end in encoded.offsets]

    def token_vectors(self, ids: npt.NDArray[np.int32]) -> tuple[Vectors, npt.NDArray[np.float32]]:
        """Unit vectors of tokens, and their norms."""
        rows = self._table[ids].astype(np.float32)
        norms = np.sqrt(np.einsum("ij,ij->i", rows, rows))
        rows /= np.maximum(norms, 1e-12)[:, None]
        return rows, norms * self._scales[ids]

    def _means(self, rows: Sequence[npt.NDArray[np.int32]]) -> Vectors:
        out = np.zeros((len(rows), self.dimension), np.float32)
        for at, ids in enumerate(rows):
            if len(ids):
                out[at] = self._scales[ids] @ self._table[ids].astype(np.float32)
        norms = np.linalg.norm(out, axis=1, keepdims=True)
        unit: Vectors = out / np.maximum(norms, 1e-12)
        return unit


def _read_table(path: Path) -> tuple[npt.NDArray[np.generic], Vectors]:
    """The table and one scale a row (ones where the file has none)."""
    try:
        with safe_open(path, framework="np") as file:
            names = set(file.keys())
            key = "embedding.weight" if "embedding.weight" in names else "embeddings"
            table = file.get_tensor(key)
            scales = file.get_tensor("weights") if "weights" in names else np.ones(len(table), np.float32)
            if "mapping" in names:
                mapping = file.get_tensor("mapping")
                table = table[mapping]
    except SafetensorError as error:
        raise ModelError(f"{path} is no safetensors file: {error}") from error
    return table, np.asarray(scales, np.float32)
