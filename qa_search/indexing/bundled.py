"""The transcript that the package carries, and the index that is built from it where there is none."""

from __future__ import annotations

from pathlib import Path

from qa_search import reading
from qa_search.errors import IndexDamagedError, IndexMismatchError, IndexMissingError
from qa_search.language import Embedder
from qa_search.records import Transcript

from .build import build_index
from .folder import current_generation
from .generation import RECORDS
from .manifest import Manifest
from .prepared import prepare
from .store import RecordStore

BUNDLED_TRANSCRIPT = Path(__file__).parent.parent / "data" / "mohrss-2020-q1.txt"


def bundled_transcript(timezone: str = "Asia/Shanghai") -> Transcript:
    """The transcript that the package carries."""
    return reading.read_file(BUNDLED_TRANSCRIPT, timezone=timezone)


def ensure_bundled(
    index_dir: Path, embedder: Embedder, *, timezone: str = "Asia/Shanghai", milvus: str | None = None
) -> bool:
    """Build an index of the bundled transcript where there is none; returns whether it had to be built.

    One that holds nothing else, and that an earlier version of the product made, is built anew: nothing is lost.
    """
    try:
        folder = current_generation(index_dir)
    except IndexMissingError:
        replace = False
    else:
        if not _is_outdated(folder, embedder) or not _holds_only(folder, bundled_transcript(timezone)):
            return False
        replace = True
    build_index(index_dir, [prepare(bundled_transcript(timezone))], embedder, replace=replace, milvus=milvus)
    return True


def _is_outdated(folder: Path, embedder: Embedder) -> bool:
    try:
        manifest = Manifest.read(folder)
    except IndexMismatchError:
        return True
    except IndexDamagedError:
        return False
    return manifest.model == embedder.name and manifest.model_fingerprint != embedder.fingerprint


def _holds_only(folder: Path, transcript: Transcript) -> bool:
    held = RecordStore(folder / RECORDS).transcripts()
    return [(item["id"], item["source"]) for item in held] == [(transcript.id, transcript.source)]
