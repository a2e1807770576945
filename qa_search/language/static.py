"""The bundled model's reader: a sentence-transformers `StaticEmbedding` folder with numpy alone.

The table is int8 with one scale a row (`embeddings`, `weights` in the safetensors file), a form that sentence-transformers
and model2vec read as well. A text's vector is the mean of its tokens' vectors, made a unit vector.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from qa_search.errors import ModelError
from qa_search.language.embedding import Progress, Vectors
from qa_search.language.normalization import normalize

DTYPES = {"I8": "<i1", "F16": "<f2", "F32": "<f4", "I64": "<i8", "I32": "<i4"}
TABLE, TOKENIZER, MODULES = "model.safetensors", "tokenizer.json", "modules.json"
BATCH = 2048
CHUNK = 1 << 20
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
            with ThreadPoolExecutor(1) as beside:
                hashed = beside.submit(_fingerprint, home)
                tokenizer = Tokenizer.from_buffer((home / TOKENIZER).read_bytes())
                table, scales = _read_table(home / TABLE)
                fingerprint = hashed.result()
        except Exception as error:  # the tokenizers library raises bare Exception
            raise ModelError(f"the model folder {folder} cannot be read: {error}") from error
        if tokenizer.get_vocab_size() != len(table):
            raise ModelError(
                f"the model folder {folder} is inconsistent: its tokenizer has {tokenizer.get_vocab_size()} tokens, "
                f"its table {len(table)} rows"
            )
        return cls(name=name, tokenizer=tokenizer, table=table, scales=scales, fingerprint=fingerprint)

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


def _fingerprint(home: Path) -> str:
    """The SHA-256 over the tokenizer's and the table's files: what the vectors depend on."""
    digest = hashlib.sha256()
    for name in (TOKENIZER, TABLE):
        with (home / name).open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    return digest.hexdigest()


def _read_table(path: Path) -> tuple[npt.NDArray[np.generic], Vectors]:
    """The table, mapped from the file, and one scale a row (ones where the file has none).

    A safetensors file is eight bytes of length, a JSON header with each tensor's type, shape and place, and the tensors.
    The library would copy the table, 25 MB, where a question needs twenty rows of it.
    """
    with path.open("rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        base = file.tell()
    tensors = {
        name: np.memmap(path, DTYPES[item["dtype"]], "r", base + item["data_offsets"][0], tuple(item["shape"])).view(
            np.ndarray
        )
        for name, item in header.items()
        if name != "__metadata__"
    }
    table = tensors.get("embedding.weight", tensors.get("embeddings"))
    if table is None or table.ndim != 2:
        raise ModelError(f"{path} holds no table of token vectors")
    if "mapping" in tensors:
        table = table[tensors["mapping"]]
    scales = tensors.get("weights", np.ones(len(table), np.float32))
    return table, np.asarray(scales, np.float32)
