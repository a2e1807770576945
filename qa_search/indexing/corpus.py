"""Files and folders -> transcripts ready for the index, read by several processes; a bad file never stops the rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from qa_search import reading
from qa_search.errors import InputError, QaSearchError, ReadingError
from qa_search.records import Transcript

from .prepared import PreparedTranscript, prepare

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf"})
Task = tuple[Path, str, bool]
"""A file, the time zone of its times, whether to take it as a document where nobody speaks."""

FEW = 8
"""Up to this many files are read in this process: starting others takes longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of a file: the transcript that it holds, or why it was not taken."""

    path: Path
    transcript: PreparedTranscript | None = None
    reason: str | None = None


def find_files(paths: Sequence[Path]) -> list[Path]:
    """The files that are named, and those below the folders that are named with a suffix that is read, sorted.

    Raises:
        InputError: a path is not there, or a folder holds nothing that is read.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            below = sorted(
                p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in SUFFIXES and not _hidden(p, path)
            )
            if not below:
                raise InputError(
                    f"{path} holds no file of the kinds that are read: {' '.join(sorted(SUFFIXES))}", field="path"
                )
            found += below
        elif path.exists():
            found.append(path)
        else:
            raise InputError(f"there is no file or folder {path}", field="path")
    return list(dict.fromkeys(found))


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def read_corpus(
    files: Sequence[Path],
    *,
    timezone: str,
    as_document: bool = False,
    done: Callable[[], None] | None = None,
    processes: int | None = None,
) -> list[FileOutcome]:
    """Read the files, in parallel where there are many; outcomes in the files' order, ids made unique."""
    outcomes: list[FileOutcome] = []
    tasks = [(path, timezone, as_document) for path in files]
    for outcome in _outcomes(tasks, processes or min(os.cpu_count() or 1, max(1, len(files) // FEW))):
        outcomes.append(outcome)
        if done:
            done()
    return _unique(outcomes)


def _outcomes(tasks: list[Task], workers: int) -> Iterator[FileOutcome]:
    if workers == 1:
        yield from map(_read_one, tasks)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_read_one, tasks, chunksize=4)


def _read_one(task: Task) -> FileOutcome:
    path, timezone, as_document = task
    try:
        if as_document:
            return FileOutcome(path=path, transcript=prepare(_read_or_document(path, timezone)))
        return FileOutcome(path=path, transcript=prepare(reading.read_file(path, timezone=timezone)))
    except (QaSearchError, OSError) as error:
        return FileOutcome(path=path, reason=str(error))


def _read_or_document(path: Path, timezone: str) -> Transcript:
    try:
        return reading.read_file(path, timezone=timezone)
    except ReadingError:
        return reading.read_document(path.read_bytes(), source=path.name)


def _unique(outcomes: list[FileOutcome]) -> list[FileOutcome]:
    """A later file whose id is taken by another file of the same run is reported instead of taking its place."""
    seen: dict[str, Path] = {}
    out = []
    for outcome in outcomes:
        transcript = outcome.transcript
        if transcript and transcript.id in seen:
            reason = f"its id {transcript.id!r} is that of {seen[transcript.id]}; rename one of the files"
            out.append(FileOutcome(path=outcome.path, reason=reason))
            continue
        if transcript:
            seen[transcript.id] = outcome.path
        out.append(outcome)
    return out
