"""Any sentence-transformers model, by name or folder: what a user names when the bundled one is outgrown.

Importing sentence_transformers takes seconds, so this module is imported only when such a model is asked for.
"""

from __future__ import annotations

import hashlib
import itertools
import socket
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from qa_search.errors import ModelError
from qa_search.language.embedding import Progress, Vectors
from qa_search.language.normalization import normalize

BATCH = 32
REACHED_WITHIN = 5.0
"""Seconds in which the hub must answer a connection."""
QUESTION_PROMPTS, PASSAGE_PROMPTS = ("query", "question"), ("document", "passage")


class SentenceTransformerEmbedder:
    """An `Embedder` over sentence-transformers; the model's own prompts for questions and passages are used."""

    def __init__(self, *, name: str, model: Any, fingerprint: str) -> None:  # noqa: ANN401 - the library has no types
        self.name = name
        self.fingerprint = fingerprint
        self._model = model

    @classmethod
    def load(cls, name: str, *, local_files_only: bool = False) -> SentenceTransformerEmbedder:
        """The model of this name, from the disk or, unless `local_files_only`, from where the library fetches it.

        Raises:
            ModelError: there is no such model, or sentence-transformers is not installed.
        """
        try:
            from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - seconds
        except ImportError as error:
            raise ModelError(
                f"the model {name!r} needs sentence-transformers; install it with: pip install 'qa-search[models]'"
            ) from error
        try:
            model = _local_or_fetched(SentenceTransformer, name, local_files_only=local_files_only)
        except Exception as error:  # the library raises many kinds
            raise ModelError(
                f"the model {name!r} cannot be loaded: {_first_line(error)}. "
                "Name a sentence-transformers model or the folder of one, or 'bundled'."
            ) from error
        return cls(name=name, model=model, fingerprint=_fingerprint(model))

    @property
    def dimension(self) -> int:
        """The length of its vectors."""
        return int(self._model.get_embedding_dimension())

    def embed_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Unit vectors, shape (texts, dimension), with the model's prompt for passages where it has one."""
        return self._embed(texts, _prompt(self._model, PASSAGE_PROMPTS), progress)

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, shape (texts, dimension), with the model's prompt for questions where it has one."""
        return self._embed(texts, _prompt(self._model, QUESTION_PROMPTS), None)

    def _embed(self, texts: Sequence[str], prompt: str | None, progress: Progress | None) -> Vectors:
        out = np.zeros((len(texts), self.dimension), np.float32)
        for start in range(0, len(texts), BATCH * 8):
            batch = [normalize(text).text for text in texts[start : start + BATCH * 8]]
            out[start : start + len(batch)] = self._model.encode(
                batch, prompt=prompt, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False
            )
            if progress:
                progress(len(batch))
        return out


def _local_or_fetched(kind: Any, name: str, *, local_files_only: bool) -> Any:  # noqa: ANN401 - as above
    """The model from the disk or, where that is allowed and the hub can be reached, from there.

    The hub is tried once before the library is let at it, which would try for a minute.
    """
    if Path(name).is_dir():
        return kind(name, local_files_only=True)
    try:
        return kind(name, local_files_only=True)
    except Exception:
        if local_files_only:
            raise
    from huggingface_hub.constants import ENDPOINT  # noqa: PLC0415 - comes with sentence-transformers

    address = urlsplit(ENDPOINT)
    try:
        socket.create_connection((address.hostname or "", address.port or 443), timeout=REACHED_WITHIN).close()
    except OSError as error:
        message = f"it is not on this machine, and {address.hostname} cannot be reached"
        raise OSError(message) from error
    return kind(name)


def _prompt(model: Any, names: Sequence[str]) -> str | None:  # noqa: ANN401 - the library has no types
    prompts: dict[str, str] = getattr(model, "prompts", None) or {}
    return next((prompts[name] for name in names if prompts.get(name)), None)


def _fingerprint(model: Any) -> str:  # noqa: ANN401 - the library has no types
    """A SHA-256 over the weights' names, shapes and every value's bytes."""
    digest = hashlib.sha256()
    for name, tensor in itertools.chain(model.named_parameters(), model.named_buffers()):
        digest.update(f"{name}{tuple(tensor.shape)}{tensor.dtype}".encode())
        digest.update(tensor.detach().cpu().contiguous().view(-1).float().numpy().tobytes())
    return digest.hexdigest()


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
