"""Which kind of file the bytes are, and their text: plain, Markdown, HTML, Word or PDF.

Limits: the content decides, then the name's ending. Each format's library is imported only when such a file is met.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, TypeVar

from qa_search.errors import ReadingError
from qa_search.reading.encodings import decode

if TYPE_CHECKING:
    from collections.abc import Callable

_Content = TypeVar("_Content", str, bytes)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body|div|article|p)\b",
    re.IGNORECASE | re.DOTALL,
)
# What cannot be read, by its first bytes, and what to do instead.
_REFUSED: Final = (
    (b"\xd0\xcf\x11\xe0", "an old Office file; save it as .docx"),
    (b"{\\rtf", "rich text; save it as .docx or as plain text"),
    (b"\x89PNG", "a picture; it has no text to read"),
    (b"\xff\xd8\xff", "a picture; it has no text to read"),
    (b"GIF8", "a picture; it has no text to read"),
    (b"\x1f\x8b", "a gzip file; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
)


def text_of(data: bytes, *, source: str) -> str:
    """The text of a file.

    Raises:
        ReadingError: the file is of a kind that holds no readable text, or is damaged.
    """
    for start, what in _REFUSED:
        if data.startswith(start):
            raise ReadingError(f"{source} is {what}", field="source")
    if data.startswith(b"%PDF-"):
        from qa_search.reading.pdf import pdf_text  # noqa: PLC0415 - the library is needed for such files only

        return guarded(pdf_text, data, source)
    if data.startswith(b"PK\x03\x04"):
        from qa_search.reading.word import word_text  # noqa: PLC0415 - the library is needed for such files only

        return guarded(word_text, data, source)
    text = decode(data, source=source)
    if PurePath(source).suffix.casefold() in (".html", ".htm", ".shtml", ".xhtml") or _HTML.match(text[:2000]):
        from qa_search.reading.markup import page_text  # noqa: PLC0415 - the library is needed for such files only

        return guarded(page_text, text, source)
    return text


def guarded(extract: Callable[[_Content], str], content: _Content, source: str) -> str:
    """What an extractor finds; whatever its library raises on a damaged file becomes a ReadingError."""
    try:
        text = extract(content)
    except ReadingError:
        raise
    except (Exception, RecursionError) as error:
        kind = extract.__name__.removesuffix("_text")
        raise ReadingError(f"{source} is a damaged {kind} file ({type(error).__name__})", field="source") from error
    if not text.strip():
        raise ReadingError(f"{source} holds no text; a scanned page has to be recognised first", field="source")
    return text
