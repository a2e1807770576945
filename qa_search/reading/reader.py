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
from qa_search.reading.formats import text_of
from qa_search.reading.lines import to_lines
from qa_search.reading.metadata import front_matter, sidecar_of
from qa_search.reading.openings import with_opening
from qa_search.reading.turns import Draft, Draftbook, assemble
from qa_search.records import Omission, Transcript, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping

LIMIT: Final = 32 * 1024 * 1024
STANDARD_INPUT: Final = "-"
HEAD: Final = 40  # lines of a document in which its title and day are looked for
_SLUG = re.compile(r"[^\w.]+")


def read_file(path: Path, *, timezone: str = "Asia/Shanghai") -> Transcript:
    """The transcript in a file, with what a `.yaml` file beside it says.

    Raises:
        NotATranscriptError: nobody speaks in it.
        ReadingError: it is empty, binary, too large, damaged, or in no known encoding.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LIMIT else b""
    except OSError as error:
        raise ReadingError(f"{path} cannot be read: {error.strerror or error}", field="path") from error
    _check_size(size, str(path))
    return read_bytes(data, source=str(path), timezone=timezone, metadata=sidecar_of(path))


def read_bytes(
    data: bytes, *, source: str, timezone: str = "Asia/Shanghai", metadata: Mapping[str, str] | None = None
) -> Transcript:
    """The transcript in a file's bytes; the content shows the format, `source` names the file. Raises as `read_file`."""
    _check_size(len(data), source)
    return read_text(text_of(data, source=source), source=source, timezone=timezone, metadata=metadata)


def read_text(
    text: str, *, source: str, timezone: str = "Asia/Shanghai", metadata: Mapping[str, str] | None = None
) -> Transcript:
    """The transcript in a text. What `metadata` says goes before what the text says. Raises as `read_file`."""
    zone = _zone(timezone)
    own, body = front_matter(text, source=source)
    known = {**own, **(metadata or {})}
    lines = to_lines(body)
    if not lines:
        raise ReadingError(f"{source} is empty", field="source")
    labels = evidence.decide(lines)
    book = assemble(lines, labels, echoes(lines, labels))
    event = read_event(book, known, PurePath(source).stem)
    drafts = with_opening(book)
    turns = tuple(turn for turn in cast(drafts, book.preamble, event, zone) if turn.paragraphs)
    if not turns:
        raise NotATranscriptError(
            f"nobody speaks in {source}: no line names a speaker; index it as a document if you want it found",
            field="source",
        )
    return Transcript(
        id=transcript_id(source, text),
        title=event.title,
        date=event.day.isoformat() if event.day else None,
        source=known.get("source", _shown(source)),
        organization=event.organization,
        turns=turns,
        omissions=(*_unspoken(book, drafts, event.title), *book.omissions),
    )


def _shown(source: str) -> str:
    """An address as it is, of a path only the file's name: where it lay on a machine is nobody's business."""
    return source if "://" in source else PurePath(source).name or source


def _unspoken(book: Draftbook, drafts: tuple[Draft, ...], title: str | None) -> list[Omission]:
    """What stands before the first turn and is neither its opening statement nor the title."""
    spoken = {line for draft in drafts if draft.label is None for line in draft.paragraphs}
    lines = (line for line in book.preamble if line not in spoken and not (title and title in line))
    return [Omission(text=line, reason="before the first turn") for line in lines]


def read_document(content: str | bytes, *, source: str, metadata: Mapping[str, str] | None = None) -> Transcript:
    """A text in which nobody speaks, as one `document` turn under the body that issued it, where it says so."""
    if isinstance(content, bytes):
        _check_size(len(content), source)
        content = text_of(content, source=source)
    own, body = front_matter(content, source=source)
    known = {**own, **(metadata or {})}
    lines = to_lines(body)
    if not lines:
        raise ReadingError(f"{source} is empty", field="source")
    book = Draftbook(preamble=tuple(lines[:HEAD]), drafts=(), omissions=())
    event = read_event(book, known, PurePath(source).stem)
    turn = Turn(speaker=event.organization, role="document", paragraphs=tuple(lines), organization=event.organization)
    return Transcript(
        id=transcript_id(source, content),
        title=event.title,
        date=event.day.isoformat() if event.day else None,
        source=known.get("source", _shown(source)),
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
