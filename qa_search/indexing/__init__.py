"""Transcripts -> a generation: records (SQLite), dense (FAISS), lexical (tantivy), manifest.

Each public name is loaded when it is first used: a cold start pays only for what it needs.
"""

from typing import TYPE_CHECKING

from qa_search.lazily import load_from

if TYPE_CHECKING:
    from qa_search.indexing.build import BuildReport, build_index
    from qa_search.indexing.bundled import bundled_transcript, ensure_bundled
    from qa_search.indexing.corpus import FileOutcome, find_files, read_corpus
    from qa_search.indexing.deferred import RANKED_WHOLE_UP_TO
    from qa_search.indexing.folder import current_generation
    from qa_search.indexing.generation import Generation
    from qa_search.indexing.lexical import LexicalIndex
    from qa_search.indexing.manifest import Manifest, check_files
    from qa_search.indexing.prepared import PreparedTranscript, prepare
    from qa_search.indexing.sounds import SoundIndex
    from qa_search.indexing.traits import KINDS, Trait
    from qa_search.indexing.windows import sentence_spans, window_texts

__all__ = [
    "KINDS",
    "RANKED_WHOLE_UP_TO",
    "BuildReport",
    "FileOutcome",
    "Generation",
    "LexicalIndex",
    "Manifest",
    "PreparedTranscript",
    "SoundIndex",
    "Trait",
    "build_index",
    "bundled_transcript",
    "check_files",
    "current_generation",
    "ensure_bundled",
    "find_files",
    "prepare",
    "read_corpus",
    "sentence_spans",
    "window_texts",
]

_HOMES = {
    "KINDS": "traits",
    "RANKED_WHOLE_UP_TO": "deferred",
    "BuildReport": "build",
    "FileOutcome": "corpus",
    "Generation": "generation",
    "LexicalIndex": "lexical",
    "Manifest": "manifest",
    "PreparedTranscript": "prepared",
    "SoundIndex": "sounds",
    "Trait": "traits",
    "build_index": "build",
    "bundled_transcript": "bundled",
    "check_files": "manifest",
    "current_generation": "folder",
    "ensure_bundled": "bundled",
    "find_files": "corpus",
    "prepare": "prepared",
    "read_corpus": "corpus",
    "sentence_spans": "windows",
    "window_texts": "windows",
}

__getattr__ = load_from(__name__, _HOMES)
