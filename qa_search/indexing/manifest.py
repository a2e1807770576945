"""What a generation says of itself: format, model, counts, and the SHA-256 of every file."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import orjson

from qa_search.errors import IndexDamagedError, IndexMismatchError

FORMAT_VERSION = 4
NAME = "manifest.json"
CHUNK = 1 << 20
_MEND = "Build the index again: qa-search index PATH --replace"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSeal:
    """The size in bytes and SHA-256 that a file had when the generation was written."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The first file that is read of a generation."""

    format_version: int
    generation: str
    created: str
    model: str
    model_fingerprint: str
    dimension: int
    backend: str
    counts: dict[str, int]
    files: dict[str, FileSeal]

    def write(self, folder: Path) -> None:
        """Write it into the generation's folder."""
        raw = asdict(self)
        raw["seal"] = _digest(raw)
        (folder / NAME).write_bytes(orjson.dumps(raw, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS))

    @classmethod
    def read(cls, folder: Path) -> Manifest:
        """The manifest of a generation.

        Raises:
            IndexDamagedError: it is missing, is not a manifest, or is not as it was written.
            IndexMismatchError: it is of another format version.
        """
        try:
            raw = orjson.loads((folder / NAME).read_bytes())
            if raw.pop("seal") != _digest(raw):
                raise IndexDamagedError(f"{folder / NAME} is not as it was written. {_MEND}")
            if raw["format_version"] != FORMAT_VERSION:
                raise IndexMismatchError(
                    f"the index has format {raw['format_version']}, this version reads {FORMAT_VERSION}. {_MEND}"
                )
            files = {name: FileSeal(**seal) for name, seal in raw.pop("files").items()}
            return cls(**raw, files=files)
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise IndexDamagedError(f"{folder / NAME} cannot be read ({error}). {_MEND}") from error


def _digest(raw: dict[str, Any]) -> str:
    """The SHA-256 of the manifest's own values, so that a changed count or name is damage too."""
    return hashlib.sha256(orjson.dumps(raw, option=orjson.OPT_SORT_KEYS)).hexdigest()


def seal(path: Path) -> FileSeal:
    """Size and SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return FileSeal(size=path.stat().st_size, sha256=digest.hexdigest())


def seal_folder(folder: Path) -> dict[str, FileSeal]:
    """The seals of every file below the folder but the manifest, by relative name."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != NAME)
    return {path.relative_to(folder).as_posix(): seal(path) for path in paths}


def check_files(folder: Path, manifest: Manifest, *, contents: bool) -> None:
    """Hold the files against the manifest: their sizes, and with `contents` every byte.

    Raises:
        IndexDamagedError: a file is missing or differs; the message names both sides.
    """
    for name, expected in manifest.files.items():
        path = folder / name
        if not path.is_file():
            raise IndexDamagedError(f"{path} is missing, though the manifest names it. {_MEND}")
        size = path.stat().st_size
        if size != expected.size:
            raise IndexDamagedError(f"{path} has {size} bytes, the manifest says {expected.size}. {_MEND}")
        if contents and (found := seal(path).sha256) != expected.sha256:
            raise IndexDamagedError(
                f"{path} has the checksum {found[:12]}…, the manifest says {expected.sha256[:12]}…. {_MEND}"
            )
