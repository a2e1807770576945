"""The words of an index by their sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search.errors import IndexDamagedError
from qa_search.indexing.sounds import SoundIndex, write_sounds


def test_words_are_found_by_sound(tmp_path: Path) -> None:
    """Words of two to four characters are found by their sound, in the order of their first use."""
    write_sounds(tmp_path / "sounds.json", ["失業登記,事業登记。", "劳动仲裁 jobs 的"])
    index = SoundIndex(tmp_path / "sounds.json")
    assert index.alike("师业") == ["失业", "事业"]
    assert index.alike("仲采") == ["仲裁"]
    assert index.alike("火星") == index.alike("jobs") == index.alike("得") == []


@pytest.mark.parametrize("content", [b"", b"{", b"\xff"])
def test_what_cannot_be_read_is_damage(tmp_path: Path, content: bytes) -> None:
    """A file that is no JSON is damage that names it."""
    (tmp_path / "sounds.json").write_bytes(content)
    with pytest.raises(IndexDamagedError, match=r"sounds\.json"):
        SoundIndex(tmp_path / "sounds.json").alike("仲裁")
