"""Files and folders -> transcripts ready for the index, read by several processes; a bad file never stops the rest."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from qa_search import reading
from qa_search.errors import InputError, NotATranscriptError, QaSearchError, ReadingError
from qa_search.records import Transcript

from .prepared import PreparedTranscript, prepare

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf", ".zip"})
ARCHIVE = ".zip"
FEW = 8
"""Up to this many files are read in this process: starting others takes longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What became of a file, a member of an archive or an address: the transcript that it holds, or why it was not taken."""

    path: Path | str
    transcript: PreparedTranscript | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A file to read; `transcript_id` where its name alone would give an id that another file has."""

    path: Path
    timezone: str
    as_document: bool
    transcript_id: str | None


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
                kinds = " ".join(sorted(SUFFIXES))
                raise InputError(f"{path} holds no file of the kinds that are read: {kinds}", field="path")
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
    tasks = [
        Task(path=path, timezone=timezone, as_document=as_document, transcript_id=own)
        for path, own in zip(files, _ids(files), strict=True)
    ]
    for found in _outcomes(tasks, processes or min(os.cpu_count() or 1, max(1, len(files) // FEW))):
        outcomes += found
        if done:
            done()
    return _unique(outcomes)


def _ids(files: Sequence[Path]) -> list[str | None]:
    """For files whose names are alike, an id with the folder's name before it; None for the others."""
    alike = Counter(path.stem for path in files)
    return [f"{path.parent.name}-{path.stem}" if alike[path.stem] > 1 and path.parent.name else None for path in files]


def _outcomes(tasks: list[Task], workers: int) -> Iterator[list[FileOutcome]]:
    if workers == 1:
        yield from map(_read_task, tasks)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_read_task, tasks, chunksize=4)


def _read_task(task: Task) -> list[FileOutcome]:
    try:
        if task.path.suffix.lower() == ARCHIVE:
            members = reading.read_archive(task.path, timezone=task.timezone)
            return [_member(task.path / name, found) for name, found in members]
        transcript = _read(task)
        if task.transcript_id:
            transcript = replace(transcript, id=reading.transcript_id(f"{task.transcript_id}.txt", ""))
        return [FileOutcome(path=task.path, transcript=prepare(transcript))]
    except (QaSearchError, OSError) as error:
        return [FileOutcome(path=task.path, reason=str(error))]


def _member(path: Path, found: Transcript | ReadingError) -> FileOutcome:
    if isinstance(found, ReadingError):
        return FileOutcome(path=path, reason=str(found))
    return FileOutcome(path=path, transcript=prepare(found))


def _read(task: Task) -> Transcript:
    try:
        return reading.read_file(task.path, timezone=task.timezone)
    except NotATranscriptError:
        if not task.as_document:
            raise
        return reading.read_document(task.path.read_bytes(), source=str(task.path))


def _unique(outcomes: list[FileOutcome]) -> list[FileOutcome]:
    """A later file whose id is taken by another file of the same run is reported instead of taking its place."""
    seen: dict[str, Path | str] = {}
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
