"""Files become transcripts: who said what, when, in which office, and which question it answered.

Each public name is loaded when it is first used: a program that only searches never loads the reader's tables.
"""

from typing import TYPE_CHECKING

from qa_search.lazily import load_from

if TYPE_CHECKING:
    from qa_search.reading.answering import answers
    from qa_search.reading.archive import read_archive
    from qa_search.reading.diagnosis import Finding, diagnose
    from qa_search.reading.encodings import decode
    from qa_search.reading.fetching import fetch
    from qa_search.reading.outlines import outline
    from qa_search.reading.pairing import exchanges
    from qa_search.reading.reader import read_bytes, read_document, read_file, read_text, transcript_id
    from qa_search.reading.serialise import to_json

__all__ = [
    "Finding",
    "answers",
    "decode",
    "diagnose",
    "exchanges",
    "fetch",
    "outline",
    "read_archive",
    "read_bytes",
    "read_document",
    "read_file",
    "read_text",
    "to_json",
    "transcript_id",
]

_HOMES = {
    "Finding": "diagnosis",
    "answers": "answering",
    "decode": "encodings",
    "diagnose": "diagnosis",
    "exchanges": "pairing",
    "fetch": "fetching",
    "outline": "outlines",
    "read_archive": "archive",
    "read_bytes": "reader",
    "read_document": "reader",
    "read_file": "reader",
    "read_text": "reader",
    "to_json": "serialise",
    "transcript_id": "reader",
}

__getattr__ = load_from(__name__, _HOMES)
