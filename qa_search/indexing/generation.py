"""A generation that is open for reading: what `search` is handed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from qa_search.errors import IndexDamagedError, IndexMismatchError
from qa_search.language import Embedder

from .deferred import RANKED_WHOLE_UP_TO, DeferredDense
from .folder import current_generation
from .lexical import LexicalIndex
from .manifest import Manifest, check_files
from .milvus import MilvusDense
from .sounds import SOUNDS, SoundIndex
from .store import RecordStore
from .traits import TRAITS
from .vectors import TOKEN_OFFSETS, TOKENS, VECTORS, WINDOWS

if TYPE_CHECKING:
    from .dense import DenseIndex

DENSE, LEXICAL, RECORDS = "dense.faiss", "lexical", "records.sqlite"
HELD_READY = 1000
"""Up to so many vectors are held in the form in which they are multiplied: 1.5 MB, and .4 ms less a question."""
ALWAYS_VERIFIED_UP_TO = 64_000_000
"""Bytes up to which every checksum is held at opening (40 ms); `qa-search doctor` holds them for any size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """One complete, immutable build of an index. Rows of answers, passages and windows count from 0.

    `vectors` has a row for each window, then one for each answer's context; `window_passages` the passage row of each
    window; `passage_answers` the answer row of each passage; `first_passage` the first passage row of each answer;
    `passage_before` the row of the passage before each in its transcript, -1 where there is none.
    `traits` are bits of each window (see `traits.py`).
    `tokens[token_offsets[w]:token_offsets[w + 1]]` are the distinct token ids of window `w`, or None.
    """

    folder: Path
    manifest: Manifest
    records: RecordStore
    dense: DenseIndex | DeferredDense | MilvusDense
    lexical: LexicalIndex
    sounds: SoundIndex
    vectors: npt.NDArray[np.float16] | npt.NDArray[np.float32]
    window_passages: npt.NDArray[np.int32]
    window_starts: npt.NDArray[np.int64]
    traits: npt.NDArray[np.uint16]
    passage_answers: npt.NDArray[np.int32]
    first_passage: npt.NDArray[np.int64]
    passage_before: npt.NDArray[np.int64]
    tokens: npt.NDArray[np.int32] | None
    token_offsets: npt.NDArray[np.int64] | None

    @classmethod
    def open(cls, index_dir: Path, embedder: Embedder, milvus: str | None = None) -> Generation:
        """The generation in use; `milvus` is the address of the backend that it was built with, if it was.

        Raises:
            IndexMissingError: there is no index.
            IndexMismatchError: it was made by another model or format version, or for another backend.
            IndexDamagedError: a file is missing or not what the manifest says.
        """
        folder = current_generation(index_dir)
        manifest = Manifest.read(folder)
        check_maker(manifest, embedder)
        check_backend(manifest, milvus)
        total = sum(item.size for item in manifest.files.values())
        check_files(folder, manifest, contents=total <= ALWAYS_VERIFIED_UP_TO)
        try:
            return cls._load(folder, manifest, milvus)
        except (OSError, ValueError) as error:
            raise IndexDamagedError(
                f"the index {folder} cannot be read ({error}). Build it again: qa-search index PATH --replace"
            ) from error

    @classmethod
    def _load(cls, folder: Path, manifest: Manifest, milvus: str | None) -> Generation:
        records = RecordStore(folder / RECORDS)
        per_answer = np.asarray(records.passage_counts(), np.int64)
        window_passages = np.load(folder / WINDOWS, allow_pickle=False)
        passages = int(per_answer.sum())
        before = np.arange(-1, passages - 1)
        before[records.first_passages()] = -1
        has_tokens = (folder / TOKENS).is_file()
        return cls(
            folder=folder,
            manifest=manifest,
            records=records,
            dense=MilvusDense(milvus, manifest.generation, len(window_passages) + len(per_answer))
            if milvus
            else _dense(folder / DENSE, manifest.dimension, passages),
            lexical=LexicalIndex(folder / LEXICAL),
            sounds=SoundIndex(folder / SOUNDS),
            vectors=_vectors(folder / VECTORS),
            window_passages=window_passages,
            window_starts=np.searchsorted(window_passages, np.arange(passages + 1)),
            traits=np.load(folder / TRAITS, allow_pickle=False),
            passage_answers=np.repeat(np.arange(len(per_answer), dtype=np.int32), per_answer),
            first_passage=np.concatenate([[0], np.cumsum(per_answer)]).astype(np.int64),
            passage_before=before,
            tokens=np.load(folder / TOKENS, mmap_mode="r", allow_pickle=False) if has_tokens else None,
            token_offsets=np.load(folder / TOKEN_OFFSETS, allow_pickle=False) if has_tokens else None,
        )


def _dense(path: Path, dimension: int, passages: int) -> DenseIndex | DeferredDense:
    if passages <= RANKED_WHOLE_UP_TO:
        return DeferredDense(path, dimension)
    from .dense import DenseIndex  # noqa: PLC0415 - FAISS takes 20 MB

    return DenseIndex(path, dimension)


def _vectors(path: Path) -> npt.NDArray[np.float16] | npt.NDArray[np.float32]:
    """The vectors as they lie in the file; those of a small index ready to be multiplied."""
    vectors: npt.NDArray[np.float16] = np.load(path, mmap_mode="r", allow_pickle=False)
    return vectors.astype(np.float32) if len(vectors) <= HELD_READY else vectors


def check_maker(manifest: Manifest, embedder: Embedder) -> None:
    """Refuse an index of another model.

    Raises:
        IndexMismatchError: the message names both sides.
    """
    if manifest.model_fingerprint != embedder.fingerprint:
        raise IndexMismatchError(
            f"the index was made by the model {manifest.model!r} ({manifest.model_fingerprint[:12]}…), "
            f"the model in use is {embedder.name!r} ({embedder.fingerprint[:12]}…). Use --model {manifest.model}, "
            "or build the index again: qa-search index PATH --replace"
        )


def check_backend(manifest: Manifest, milvus: str | None) -> None:
    """Refuse an index whose windows are searched elsewhere than where they are looked for.

    Raises:
        IndexMismatchError: the message names both sides.
    """
    wanted = "milvus" if milvus else "local"
    if manifest.backend != wanted:
        raise IndexMismatchError(
            f"the index was built for the backend {manifest.backend!r}, the one in use is {wanted!r}. "
            f"Set QA_SEARCH_BACKEND={manifest.backend}, or build the index again: qa-search index PATH --replace"
        )
