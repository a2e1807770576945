"""What the running service holds: the model, the generation in use, and how a newer one takes its place."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

from qa_search import reading
from qa_search.errors import NotFoundError, QaSearchError
from qa_search.indexing import Generation, build_index, current_generation, ensure_bundled, prepare
from qa_search.language import Embedder, load_embedder
from qa_search.search import Searcher
from qa_search.settings import Settings

FIRST_QUESTION = "第一个问题 the first question"
"""Asked at opening: what is loaded at first use (0.15 s) is not waited for by the first user."""
LOOKED_AGAIN_AFTER = 1.0
"""Seconds between looks at CURRENT: another process may have built a newer generation."""


class State:
    """The searcher in use; requests under way keep the one that they started with."""

    def __init__(self, settings: Settings, *, build_bundled: bool) -> None:
        self.settings = settings
        self._build_bundled = build_bundled
        self._embedder: Embedder | None = None
        self._searcher: Searcher | None = None
        self._looked = 0.0
        self._lock = threading.Lock()

    @property
    def embedder(self) -> Embedder:
        """The model, loaded at first use."""
        if self._embedder is None:
            self._embedder = load_embedder(self.settings.model, local_files_only=self.settings.local_files_only)
        return self._embedder

    def searcher(self) -> Searcher:
        """The searcher over the generation in use.

        Raises:
            IndexUnusableError: there is none that can be used.
        """
        if self._searcher is None or time.monotonic() - self._looked > LOOKED_AGAIN_AFTER:
            with self._lock:
                self._look()
        assert self._searcher is not None  # noqa: S101 - _look sets it or raises
        return self._searcher

    def _look(self) -> None:
        if self._searcher is None:
            if self._build_bundled:
                ensure_bundled(
                    self.settings.index_dir,
                    self.embedder,
                    timezone=self.settings.timezone,
                    milvus=self.settings.milvus,
                )
            self._searcher = self._open()
        else:
            try:
                if current_generation(self.settings.index_dir).name != self._searcher.generation.manifest.generation:
                    self._searcher = self._open()
            except QaSearchError:
                pass  # what is open still answers; /readyz and the log of the builder tell of the new one
        self._looked = time.monotonic()

    def _open(self) -> Searcher:
        generation = Generation.open(self.settings.index_dir, self.embedder, milvus=self.settings.milvus)
        searcher = Searcher(generation, self.embedder)
        searcher.ask(FIRST_QUESTION)
        return searcher

    def put_transcript(self, transcript_id: str, data: bytes, suffix: str) -> str:
        """Read a transcript and build a generation with it; says what was indexed.

        Raises:
            QaSearchError: it cannot be read or indexed; the generation in use stays.
        """
        read = reading.read_bytes(data, source=f"{transcript_id}{suffix}", timezone=self.settings.timezone)
        transcript = replace(read, id=transcript_id)
        report = build_index(self.settings.index_dir, [prepare(transcript)], self.embedder, milvus=self.settings.milvus)
        self._looked = 0.0
        return f"{len(transcript.turns)} turns read; the index has {report.counts['answers']} answers"

    def delete_transcript(self, transcript_id: str) -> str:
        """Build a generation without a transcript; says what is left.

        Raises:
            NotFoundError: there is no such transcript.
        """
        if self.searcher().generation.records.transcript(transcript_id) is None:
            raise NotFoundError(f"there is no transcript {transcript_id!r}")
        report = build_index(
            self.settings.index_dir, [], self.embedder, removed=[transcript_id], milvus=self.settings.milvus
        )
        self._looked = 0.0
        return f"the index has {report.counts['answers']} answers"
