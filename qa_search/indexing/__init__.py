"""Transcripts -> a generation: records (SQLite), dense (FAISS), lexical (tantivy), manifest."""

from qa_search.indexing.build import BuildReport, build_index
from qa_search.indexing.bundled import bundled_transcript, ensure_bundled
from qa_search.indexing.corpus import FileOutcome, find_files, read_corpus
from qa_search.indexing.folder import current_generation
from qa_search.indexing.generation import Generation
from qa_search.indexing.lexical import LexicalIndex
from qa_search.indexing.manifest import Manifest, check_files
from qa_search.indexing.prepared import PreparedTranscript, prepare
from qa_search.indexing.windows import sentence_spans, window_texts

__all__ = [
    "BuildReport",
    "FileOutcome",
    "Generation",
    "LexicalIndex",
    "Manifest",
    "PreparedTranscript",
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
