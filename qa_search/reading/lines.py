"""A text as lines of speech: newlines, table rests, page headers and hard-wrapped lines put right.

Limits: a paragraph is a non-empty line once this is done. Only white space and what repeats on every page is dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from qa_search.reading import flat, times
from qa_search.reading.labels import candidate
from qa_search.reading.marks import clean, ends_sentence, mostly_han
from qa_search.reading.people import read_label

_SPACE = " \t\u3000\xa0"
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"^[-—–\s]*\d{1,5}[-—–\s]*$|^第\s*\d+\s*页(?:\s*共\s*\d+\s*页)?$|^Page \d+(?: of \d+)?$", re.IGNORECASE
)
_HAN_SIDE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")


def to_lines(text: str) -> list[str]:
    """The lines of a text, stripped, none empty; each is a paragraph, a label, a time or page furniture."""
    rows = clean(text).split("\n")
    rows = _cells(rows)
    if width := _wrapped_at(rows):
        rows = _joined(_without_page_headers(rows), width)
    lines = [row.strip(_SPACE + "|").strip() for row in rows]
    return flat.split([line for line in lines if line])


def _cells(rows: list[str]) -> list[str]:
    """Rows of a table that ends each cell with `|`: a cell broken over rows becomes one row."""
    filled = [row for row in rows if row.strip()]
    barred = sum(row.rstrip().endswith("|") for row in filled)
    if barred < 6 or 3 * barred < len(filled):
        return rows
    cells: list[str] = []
    held: list[str] = []
    for row in filled:
        held.append(row.strip())
        if held[-1].endswith("|"):
            cells.append(_glued(held))
            held = []
    return [*cells, _glued(held)]


def _glued(pieces: list[str]) -> str:
    """Pieces of one line put together: with a space where both sides are Latin."""
    out = pieces[:1]
    for left, right in pairwise(pieces):
        spaced = left and right and not (_HAN_SIDE.match(left[-1]) or _HAN_SIDE.match(right[0]))
        out += [" ", right] if spaced else [right]
    return "".join(out)


def _wrapped_at(rows: list[str]) -> int:
    """The width at which lines were broken: most long ones stop near it in the middle of a sentence. 0 if they were not."""
    filled = [row.strip() for row in rows if row.strip()]
    if len(filled) < 12:
        return 0
    widths = sorted(len(row) for row in filled)
    wide = widths[int(len(widths) * 0.95)]
    # A page's line has 20 to 60 hanzi or up to 120 letters; a paragraph on one line soon has more.
    if wide > (70 if mostly_han("".join(filled[:50])) else 125) or widths[-1] > 2.5 * wide:
        return 0
    full = [row for row in filled if len(row) > 0.75 * wide]
    broken = sum(not ends_sentence(row) for row in full)
    return wide if len(full) > len(filled) / 5 and broken > len(full) / 2 else 0


def _without_page_headers(rows: list[str]) -> list[str]:
    """The rows without page numbers and the short rows that every page repeats, and the blank rows around them."""
    shapes = Counter(_DIGITS.sub("0", row.strip()) for row in rows if 0 < len(row.strip()) < 60)
    kept: list[str] = []
    dropped = False
    for row in rows:
        text = row.strip()
        found = candidate(text) if text else None
        repeats = (
            shapes[_DIGITS.sub("0", text)] >= 3
            and found is None
            and not ends_sentence(text)
            and bool(_DIGITS.search(text))
        )
        if _PAGE_NUMBER.match(text) or (repeats and not times.alone(text)):
            while kept and not kept[-1].strip():
                kept.pop()
            dropped = True
        elif text or not dropped:
            kept.append(row)
            dropped = False
    return kept


def _indents(rows: list[str]) -> bool:
    """Whether an indent begins a paragraph: some rows have one, and most have none."""
    filled = [row for row in rows if row.strip()]
    indented = sum(row[0] in _SPACE for row in filled)
    return 0 < indented < 0.6 * len(filled)


def _starts_anew(row: str, *, indents: bool) -> bool:
    """Whether a row begins a paragraph: an indent, a time, a label that says who speaks, or a heading."""
    if (indents and row[0] in _SPACE) or times.alone(row.strip()):
        return True
    found = candidate(row.strip())
    return found is not None and (read_label(found.printed).kind != "phrase" or found.shape in ("heading", "bracket"))


def _parted(before: str, row: str, width: int) -> bool:
    """Whether a paragraph ends between two rows: the first stops early, or its sentence ends and a short heading follows."""
    size = len(before.strip())
    if not ends_sentence(before.strip()):
        return size < 0.6 * width
    return size < 0.8 * width or (len(row.strip()) < 0.5 * width and not ends_sentence(row.strip()))


def _joined(rows: list[str], width: int) -> list[str]:
    """Hard-wrapped rows as paragraphs; an empty row, a label, a time or a paragraph's beginning parts them."""
    paragraphs: list[list[str]] = []
    indents = _indents(rows)
    before = ""
    for row in rows:
        text = row.strip()
        if not text:
            before = ""
        elif before and not _starts_anew(row, indents=indents) and not _parted(before, row, width):
            paragraphs[-1].append(text)
            before = row
        else:
            paragraphs.append([text])
            before = "" if times.alone(text) or _is_label_alone(text) else row
    return [_glued(pieces) for pieces in paragraphs]


def _is_label_alone(row: str) -> bool:
    found = candidate(row)
    return found is not None and not found.rest and read_label(found.printed).kind != "phrase"
