"""Zip archives of transcripts, one member at a time.

Limits: members over the reader's size limit, and archives within archives, are reported, not read.
"""

from __future__ import annotations

import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from qa_search.errors import ReadingError
from qa_search.reading.reader import LIMIT, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qa_search.records import Transcript

SUFFIXES: Final = frozenset([".txt", ".md", ".markdown", ".html", ".htm", ".shtml", ".docx", ".pdf"])
_UTF8_NAME: Final = 0x800  # the flag bit of a member whose name is UTF-8


def read_archive(path: Path, *, timezone: str = "Asia/Shanghai") -> Iterator[tuple[str, Transcript | ReadingError]]:
    """Each readable member's name with its transcript, or with the error that kept it from being one."""
    try:
        package = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise ReadingError(f"{path} is no readable zip archive", field="path") from error
    with package:
        for member in package.infolist():
            name = _name(member)
            if not member.is_dir() and _is_wanted(name):
                yield name, _read(package, member, name, timezone)


def _name(member: zipfile.ZipInfo) -> str:
    """A member's name; old Chinese archivers write GBK, which zipfile reads as code page 437."""
    if member.flag_bits & _UTF8_NAME or member.filename.isascii():
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return member.filename


def _is_wanted(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.casefold() in SUFFIXES and not any(part.startswith((".", "__MACOSX")) for part in path.parts)


def _read(package: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, timezone: str) -> Transcript | ReadingError:
    if member.file_size > LIMIT:
        return ReadingError(f"{name} has {member.file_size} bytes; split it", field="source", limit=f"{LIMIT} bytes")
    try:
        with package.open(member) as stream:
            data = stream.read(LIMIT + 1)
        return read_bytes(data, source=name, timezone=timezone)
    except ReadingError as error:
        return error
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        return ReadingError(f"{name} is damaged or locked in the archive ({type(error).__name__})", field="source")
