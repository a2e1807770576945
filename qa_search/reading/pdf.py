"""PDF files: the text of each page, in reading order as the file has it.

Limits: scanned pages hold no text; lines come as they are set, and are joined to paragraphs afterwards.
"""

from __future__ import annotations

import io
import logging

from pypdf import PdfReader

from qa_search.errors import ReadingError


def pdf_text(data: bytes) -> str:
    """The text of a PDF file."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns of every repair; only the text matters here
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadingError("the PDF is locked by a password; save an open copy", field="source")
    return "\n".join(page.extract_text() for page in reader.pages)
