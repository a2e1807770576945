"""The windows' vectors of a build: what is known from the generation before is taken over, the rest is embedded."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from qa_search.language import Embedder, Progress, as_token_embedder
from qa_search.records import Answer

from .windows import are_whole, window_texts

VECTORS, KEYS, WINDOWS = "vectors.npy", "keys.npy", "windows.npy"
TOKENS, TOKEN_OFFSETS = "tokens.npy", "token_offsets.npy"
KEY_BYTES = 16
Half = npt.NDArray[np.float16]


def context_of(answer: Answer) -> str:
    """What frames an answer: the question that it answers, or the heading above it; empty where there is neither."""
    return answer.asked.text if answer.asked else answer.heading or ""


def layout(answers: Sequence[Answer]) -> tuple[list[str], npt.NDArray[np.int32]]:
    """The texts that are embedded, and the passage row of each window.

    The windows of all passages come first, in order; then one context for each answer, empty where it has none.
    """
    texts: list[str] = []
    passage_rows: list[int] = []
    row = 0
    for answer in answers:
        for passage in answer.passages:
            pieces = window_texts(passage.text)
            texts += pieces
            passage_rows += [row] * len(pieces)
            row += 1
    texts += [context_of(answer) for answer in answers]
    return texts, np.asarray(passage_rows, np.int32)


def text_keys(texts: Sequence[str]) -> npt.NDArray[np.uint8]:
    """A 128-bit key of each text, shape (texts, 16)."""
    digests = b"".join(hashlib.blake2b(text.encode(), digest_size=KEY_BYTES).digest() for text in texts)
    return np.frombuffer(digests, np.uint8).reshape(-1, KEY_BYTES)


def embed_windows(
    texts: Sequence[str], embedder: Embedder, previous: Path | None, progress: Progress | None = None
) -> tuple[Half, npt.NDArray[np.uint8], int]:
    """Vectors of the texts as fp16, their keys, and how many had to be embedded.

    `previous` is the folder of a generation of the same model: a text that it holds is not embedded again. Equal texts
    are embedded once.
    """
    keys = text_keys(texts)
    out = np.zeros((len(texts), embedder.dimension), np.float16)
    known = _known(previous)
    fresh: dict[bytes, list[int]] = {}
    for row, text in enumerate(texts):
        key = keys[row].tobytes()
        if not text:
            continue
        if known and (vector := known.get(key)) is not None:
            out[row] = vector
        else:
            fresh.setdefault(key, []).append(row)
    new = embedder.embed_passages([texts[rows[0]] for rows in fresh.values()], progress) if fresh else ()
    for rows, vector in zip(fresh.values(), new, strict=True):
        out[rows] = vector.astype(np.float16)
    return out, keys, len(fresh)


def _known(previous: Path | None) -> dict[bytes, Half]:
    if previous is None:
        return {}
    vectors = np.load(previous / VECTORS, mmap_mode="r", allow_pickle=False)
    keys = np.load(previous / KEYS, allow_pickle=False)
    return {keys[row].tobytes(): vectors[row] for row in range(len(keys))}


def write_tokens(folder: Path, texts: Sequence[str], passage_rows: npt.NDArray[np.int32], embedder: Embedder) -> None:
    """Write the distinct token ids of each window, where the embedder has tokens.

    The whole-passage window of a passage of several sentences gets none: its tokens are its sentences'.
    """
    tokens = as_token_embedder(embedder)
    if tokens is None:
        return
    count = len(passage_rows)
    whole = are_whole(passage_rows)
    rows = tokens.token_ids(["" if whole[row] else texts[row] for row in range(count)])
    distinct = [np.unique(ids) for ids in rows]
    offsets = np.concatenate([[0], np.cumsum([len(ids) for ids in distinct])]).astype(np.int64)
    flat = np.concatenate(distinct) if distinct else np.zeros(0, np.int32)
    np.save(folder / TOKENS, flat.astype(np.int32), allow_pickle=False)
    np.save(folder / TOKEN_OFFSETS, offsets, allow_pickle=False)
