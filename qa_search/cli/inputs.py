"""What commands read: files, folders, standard input."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa_search.errors import InputError
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


def read_paths(paths: tuple[str, ...], settings: Settings, *, as_document: bool) -> list[FileOutcome]:
    """What the files and folders hold, one outcome a file."""
    from qa_search.indexing import FileOutcome, find_files, prepare, read_corpus  # noqa: PLC0415

    outcomes: list[FileOutcome] = []
    if STDIN in paths:
        transcript = read_transcript(STDIN, settings.timezone)
        outcomes.append(FileOutcome(path=Path(STDIN), transcript=prepare(transcript)))
    files = find_files([Path(path) for path in paths if path != STDIN])
    with progress(len(files), "Reading", sys.stderr) as advance:
        outcomes += read_corpus(files, timezone=settings.timezone, as_document=as_document, done=lambda: advance(1))
    return outcomes


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
