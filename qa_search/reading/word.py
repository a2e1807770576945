"""Word files: paragraphs and tables in their order, one line each.

Limits: text boxes, footnotes and comments are not read.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.text.paragraph import Paragraph

from qa_search.errors import ReadingError

if TYPE_CHECKING:
    from docx.table import Table

UNPACKED: Final = 256 * 1024 * 1024  # bytes that the parts may unpack to: a guard against archives made to explode


def word_text(data: bytes) -> str:
    """The text of a .docx file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        if sum(part.file_size for part in package.infolist()) > UNPACKED:
            raise ReadingError(
                "the Word file unpacks to more than 256 MB; split it", field="source", limit=f"{UNPACKED} bytes"
            )
    if "word/document.xml" not in names:
        raise ReadingError("this is an archive, not a Word file; unpack it or read it as an archive", field="source")
    lines: list[str] = []
    for block in Document(io.BytesIO(data)).iter_inner_content():
        lines += _lines(block)
    return "\n".join(lines)


def _lines(block: Paragraph | Table) -> list[str]:
    if isinstance(block, Paragraph):
        return [block.text]
    rows = []
    for row in block.rows:
        cells: list[str] = []
        for cell in row.cells:
            if not cells or cell.text != cells[-1]:
                cells.append(cell.text)
        rows.append(" ".join(cells))
    return rows
