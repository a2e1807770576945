"""Files become transcripts: who said what, when, in which office, and which question it answered."""

from qa_search.reading.answers import answers
from qa_search.reading.archive import read_archive
from qa_search.reading.diagnosis import Finding, diagnose
from qa_search.reading.exchanges import exchanges
from qa_search.reading.outline import outline
from qa_search.reading.reader import read_bytes, read_document, read_file, read_text
from qa_search.reading.serialise import to_json

__all__ = [
    "Finding",
    "answers",
    "diagnose",
    "exchanges",
    "outline",
    "read_archive",
    "read_bytes",
    "read_document",
    "read_file",
    "read_text",
    "to_json",
]
