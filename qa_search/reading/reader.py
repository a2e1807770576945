"""A file, bytes or text becomes a transcript.

Limits: 32 MB; every failure is a ReadingError, and a text in which nobody speaks a NotATranscriptError.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qa_search.errors import NotATranscriptError, ReadingError
from qa_search.reading import evidence
from qa_search.reading.bilingual import echoes
from qa_search.reading.cast import cast
from qa_search.reading.event import read_event
from qa_search.reading.lines import to_lines
from qa_search.reading.openings import with_opening
from qa_search.reading.turns import assemble
from qa_search.records import Transcript, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping

LIMIT: Final = 32 * 1024 * 1024
STANDARD_INPUT: Final = "-"
_SLUG = re.compile(r"[^\w.]+")


def read_file(path: Path, *, timezone: str = "Asia/Shanghai") -> Transcript:
    """The transcript in a file."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LIMIT else b""
    except OSError as error:
        raise ReadingError(f"{path} cannot be read: {error.strerror or error}", field="path") from error
    _check_size(size, str(path))
    return read_bytes(data, source=str(path), timezone=timezone)


def read_bytes(
    data: bytes, *, source: str, timezone: str = "Asia/Shanghai", metadata: Mapping[str, str] | None = None
) -> Transcript:
    """The transcript in a file's bytes; `source` names the file, and its ending the format."""
    _check_size(len(data), source)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadingError(f"{source} is in no known encoding; save it as UTF-8", field="source") from error
    return read_text(text, source=source, timezone=timezone, metadata=metadata)


def read_text(
    text: str, *, source: str, timezone: str = "Asia/Shanghai", metadata: Mapping[str, str] | None = None
) -> Transcript:
    """The transcript in a text."""
    zone = _zone(timezone)
    lines = to_lines(text)
    if not lines:
        raise ReadingError(f"{source} is empty", field="source")
    labels = evidence.decide(lines)
    book = assemble(lines, labels, echoes(lines, labels))
    stem = PurePath(source).stem
    stamps = [draft.stamp for draft in book.drafts if draft.stamp]
    event = read_event(book.preamble, stamps, metadata or {}, stem)
    turns = tuple(turn for turn in cast(with_opening(book), book.preamble, event, zone) if turn.paragraphs)
    if not turns:
        raise NotATranscriptError(
            f"nobody speaks in {source}: no line names a speaker; index it as a document if you want it found",
            field="source",
        )
    return Transcript(
        id=transcript_id(source, text),
        title=event.title,
        date=event.day.isoformat() if event.day else None,
        source=source,
        organization=event.organization,
        turns=turns,
        omissions=book.omissions,
    )


def read_document(content: str | bytes, *, source: str) -> Transcript:
    """A text in which nobody speaks, as one `document` turn under its file's name."""
    text = content if isinstance(content, str) else content.decode("utf-8-sig")
    lines = to_lines(text)
    if not lines:
        raise ReadingError(f"{source} is empty", field="source")
    stem = PurePath(source).stem
    event = read_event(tuple(lines[:40]), [], {}, stem)
    turn = Turn(speaker=event.organization, role="document", paragraphs=tuple(lines), organization=event.organization)
    day = event.day.isoformat() if event.day else None
    return Transcript(
        id=transcript_id(source, text),
        title=event.title,
        date=day,
        source=source,
        organization=event.organization,
        turns=(turn,),
    )


def transcript_id(source: str, text: str) -> str:
    """A name for links: the file's name with safe characters, or a hash of the text where there is no file.

    >>> transcript_id("talks/2020 Q1 (final).txt", "")
    '2020-Q1-final'
    """
    name = "" if source == STANDARD_INPUT else _SLUG.sub("-", PurePath(source).stem).strip("-._")
    return name or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _check_size(size: int, source: str) -> None:
    if size == 0:
        raise ReadingError(f"{source} is empty", field="source")
    if size > LIMIT:
        raise ReadingError(f"{source} has {size} bytes; split it", field="source", limit=f"{LIMIT} bytes")


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ReadingError(
            f"no time zone is called {name!r}; use a name such as Asia/Shanghai", field="timezone"
        ) from error
