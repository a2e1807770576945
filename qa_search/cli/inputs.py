"""What commands read: files, folders, standard input."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa_search.errors import InputError, QaSearchError
from qa_search.settings import Settings

from .progress import progress

if TYPE_CHECKING:
    from qa_search.indexing import FileOutcome
    from qa_search.records import Transcript

STDIN = "-"


def read_data(file: str) -> bytes:
    """The bytes of a file, or of standard input for `-`.

    Raises:
        InputError: there is no such file.
    """
    return sys.stdin.buffer.read() if file == STDIN else existing(file).read_bytes()


def read_text(file: str) -> str:
    """The text of a file, or of standard input for `-`."""
    from qa_search.reading import decode  # noqa: PLC0415

    return decode(read_data(file), source="standard input" if file == STDIN else file)


def read_transcript(file: str, timezone: str) -> Transcript:
    """The transcript that a file, or standard input for `-`, holds."""
    from qa_search import reading  # noqa: PLC0415

    if file == STDIN:
        return reading.read_bytes(sys.stdin.buffer.read(), source=STDIN, timezone=timezone)
    return reading.read_file(existing(file), timezone=timezone)


def existing(file: str) -> Path:
    """The path of a file that is there.

    Raises:
        InputError: it is not, or is a folder.
    """
    path = Path(file)
    if not path.is_file():
        raise InputError(f"there is no file {file}", field="file")
    return path


def read_paths(
    paths: tuple[str, ...], settings: Settings, *, as_document: bool, may_fetch: bool = False
) -> list[FileOutcome]:
    """What the files, folders, addresses and standard input hold, one outcome each.

    Raises:
        InputError: a path is not there, or an address was given and fetching was not asked for.
    """
    from qa_search.indexing import find_files, read_corpus  # noqa: PLC0415
    from qa_search.reading.fetching import is_address  # noqa: PLC0415

    streams = [path for path in paths if path == STDIN or is_address(path)]
    if not may_fetch and (addresses := [path for path in streams if path != STDIN]):
        raise InputError(f"{addresses[0]} is a web address; add --fetch to read it", field="path")
    outcomes = [_read_stream(path, settings.timezone) for path in streams]
    files = find_files([Path(path) for path in paths if path not in streams])
    with progress(len(files), "Reading", sys.stderr) as advance:
        outcomes += read_corpus(files, timezone=settings.timezone, as_document=as_document, done=lambda: advance(1))
    return outcomes


def _read_stream(source: str, timezone: str) -> FileOutcome:
    """What standard input or a web address holds."""
    from qa_search import reading  # noqa: PLC0415
    from qa_search.indexing import FileOutcome, prepare  # noqa: PLC0415

    try:
        data = sys.stdin.buffer.read() if source == STDIN else reading.fetch(source)
        return FileOutcome(
            path=Path(source), transcript=prepare(reading.read_bytes(data, source=source, timezone=timezone))
        )
    except QaSearchError as error:
        return FileOutcome(path=source, reason=str(error))


def figures_of_text(file: str, date: str | None) -> list[dict[str, Any]]:
    """The figures that a file, or standard input for `-`, cites, as JSON."""
    from qa_search.figures import find_figures, to_json  # noqa: PLC0415

    day = _day(date) if date else None
    return [to_json(figure) for figure in find_figures(read_text(file), reference_date=day)]


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"--date must be a day such as 2020-04-21, got {text!r}", field="date") from error
