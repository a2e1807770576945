"""The index folder: `CURRENT` names one of `generations/`; a new one is written beside the old and switched to in one rename."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from qa_search.errors import IndexDamagedError, IndexMissingError, IndexUnusableError

from .manifest import NAME

CURRENT, GENERATIONS, LOCK = "CURRENT", "generations", ".lock"
KEPT = 2
"""The generation in use and the one before it, which an open reader may still hold."""


def current_generation(index_dir: Path) -> Path:
    """The folder of the generation in use.

    Raises:
        IndexMissingError: there is no index here.
        IndexDamagedError: CURRENT names a generation that is not there.
    """
    pointer = index_dir / CURRENT
    if not pointer.is_file():
        raise IndexMissingError(
            f"there is no index in {index_dir}. Build one: qa-search index PATH --index-dir {index_dir}"
        )
    name = pointer.read_text(encoding="utf-8", errors="replace").strip()
    folder = index_dir / GENERATIONS / name
    if not name or Path(name).name != name or not folder.is_dir():
        raise IndexDamagedError(
            f"{pointer} names the generation {name!r}, which is not in {index_dir / GENERATIONS}. "
            "Build the index again: qa-search index PATH --replace"
        )
    return folder


def is_current(index_dir: Path, generation: Path) -> bool:
    """Whether the generation is the one in use: from the rename on, also where what comes after it fails."""
    try:
        return current_generation(index_dir) == generation
    except IndexUnusableError:
        return False


@contextmanager
def writing(index_dir: Path) -> Iterator[None]:
    """Hold the folder for one writer.

    Raises:
        IndexUnusableError: another process is building here, or the folder cannot be written.
    """
    try:
        index_dir.mkdir(parents=True, exist_ok=True)
        with FileLock(index_dir / LOCK, timeout=0):
            yield
    except Timeout as error:
        raise IndexUnusableError(f"another process is building {index_dir}; wait until it is done") from error
    except (PermissionError, NotADirectoryError, FileExistsError) as error:
        raise IndexUnusableError(f"the index folder {index_dir} cannot be written: {error}") from error


def switch(index_dir: Path, generation: Path) -> None:
    """Make the generation the one in use: its files are synced first, then CURRENT is replaced in one rename."""
    for path in generation.rglob("*"):
        if path.is_file():
            _sync(path)
    for path in [generation, *(path for path in generation.rglob("*") if path.is_dir())]:
        _sync(path)
    _sync(generation.parent)
    fresh = index_dir / f"{CURRENT}.new"
    try:
        fresh.write_text(generation.name + "\n", encoding="utf-8")
        _sync(fresh)
        fresh.replace(index_dir / CURRENT)
    finally:
        fresh.unlink(missing_ok=True)
    _sync(index_dir)


def prune(index_dir: Path) -> set[str]:
    """Remove the generations before the last two, and what broken builds left behind; returns the names that are kept.

    A folder without a manifest, which is written last, is what a build that was killed left.
    """
    current = current_generation(index_dir).name
    folders = [path for path in (index_dir / GENERATIONS).iterdir() if path.is_dir()]
    older = sorted(path.name for path in folders if path.name < current and (path / NAME).is_file())
    kept = {current, *older[-(KEPT - 1) :]}
    for path in folders:
        if path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)
    return kept


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
