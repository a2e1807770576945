"""The choice between the embedders: the bundled model, a folder, or a sentence-transformers name."""

from __future__ import annotations

from pathlib import Path

from qa_search.language.embedding import Embedder
from qa_search.language.static import StaticEmbedder, bundled_folder, is_static

BUNDLED = "bundled"


def load_embedder(name: str = BUNDLED, *, local_files_only: bool = False) -> Embedder:
    """The embedder of this name: `bundled`, a folder, or a sentence-transformers name.

    A folder that holds a static table is read without torch; every other model goes to sentence-transformers.

    Raises:
        ModelError: there is no such model, or the library that it needs is not installed.
    """
    if name == BUNDLED:
        return StaticEmbedder.load(bundled_folder(), name=BUNDLED)
    if is_static(Path(name)):
        return StaticEmbedder.load(Path(name), name=name)
    from qa_search.language.transformer import SentenceTransformerEmbedder  # noqa: PLC0415 - imports torch: seconds

    return SentenceTransformerEmbedder.load(name, local_files_only=local_files_only)
