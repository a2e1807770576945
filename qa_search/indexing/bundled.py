"""The transcript that the package carries, and the index that is built from it where there is none."""

from __future__ import annotations

from pathlib import Path

from qa_search import reading
from qa_search.errors import IndexMissingError
from qa_search.language import Embedder
from qa_search.records import Transcript

from .build import build_index
from .folder import current_generation
from .prepared import prepare

BUNDLED_TRANSCRIPT = Path(__file__).parent.parent / "data" / "mohrss-2020-q1.txt"


def bundled_transcript(timezone: str = "Asia/Shanghai") -> Transcript:
    """The transcript that the package carries."""
    return reading.read_file(BUNDLED_TRANSCRIPT, timezone=timezone)


def ensure_bundled(
    index_dir: Path, embedder: Embedder, *, timezone: str = "Asia/Shanghai", milvus: str | None = None
) -> bool:
    """Build an index of the bundled transcript where there is none; returns whether it had to be built."""
    try:
        current_generation(index_dir)
    except IndexMissingError:
        build_index(index_dir, [prepare(bundled_transcript(timezone))], embedder, milvus=milvus)
        return True
    return False
