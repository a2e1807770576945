"""Front matter and sidecar files."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search.errors import ReadingError
from qa_search.reading import read_file, read_text


@pytest.mark.parametrize("name", ["talk.yaml", "talk.txt.yaml"])
def test_a_sidecar_is_read(tmp_path: Path, name: str) -> None:
    """Title, day, body and source stand in a .yaml file beside the transcript."""
    (tmp_path / "talk.txt").write_text("记者:请问?\n张莹:好。", encoding="utf-8")
    (tmp_path / name).write_text("title: 甲\ndate: 2020-04-21\norganization: 某部\nother: [1]\n", encoding="utf-8")
    transcript = read_file(tmp_path / "talk.txt")
    assert (transcript.title, transcript.date, transcript.organization) == ("甲", "2020-04-21", "某部")
    assert transcript.turns[1].organization == "某部"


def test_broken_metadata_is_refused() -> None:
    """YAML that cannot be read is named, not ignored."""
    with pytest.raises(ReadingError, match=r"the metadata of a\.txt is no YAML"):
        read_text("---\ntitle: [\n---\n记者:请问?\n张莹:好。", source="a.txt")


def test_a_rule_of_dashes_is_no_front_matter() -> None:
    """Dashes around text without a mapping are text."""
    assert len(read_text("---\n某部记者会\n---\n记者:请问?\n张莹:好。", source="a.txt").turns) == 2
