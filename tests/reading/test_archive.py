"""Zip archives."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from qa_search.errors import ReadingError
from qa_search.reading import read_archive
from qa_search.records import Transcript


def test_each_member_is_read_or_reported(tmp_path: Path) -> None:
    """Transcripts and errors come with their names; folders, hidden files and other kinds are passed over."""
    path = tmp_path / "talks.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("甲/talk.txt", "记者:请问?\n张莹:好。")
        package.writestr("empty.txt", "")
        package.writestr("__MACOSX/talk.txt", "x")
        package.writestr("picture.png", b"\x89PNG")
    found = dict(read_archive(path))
    assert sorted(found) == ["empty.txt", "甲/talk.txt"]
    assert isinstance(found["甲/talk.txt"], Transcript)
    assert isinstance(found["empty.txt"], ReadingError)


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    """What is no zip archive is a ReadingError."""
    path = tmp_path / "talks.zip"
    path.write_bytes(b"PK nothing")
    with pytest.raises(ReadingError, match="no readable zip archive"):
        list(read_archive(path))
