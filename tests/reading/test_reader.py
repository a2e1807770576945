"""Files, names and time zones."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search.errors import ReadingError
from qa_search.reading import read_file, read_text, to_json
from tests.reading import shipped

TEXT = "记者:\n请问?\n2020-04-21 10:00:15\n张莹:\n好。\n2020-04-21 10:01:15"


@pytest.mark.parametrize(
    ("source", "identity"),
    [("talks/某部 2020 (终).txt", "某部-2020-终"), ("talk.md", "talk"), ("-", "c6ee7a695694"), ("???", "c6ee7a695694")],
)
def test_the_id_is_the_files_name_in_safe_characters(source: str, identity: str) -> None:
    """Letters of any script stay; without a name the text's hash is the id."""
    assert read_text(TEXT, source=source).id == identity


def test_the_time_zone_is_the_callers() -> None:
    """Times are of the given zone."""
    transcript = read_text(TEXT, source="a.txt", timezone="Europe/Berlin")
    assert transcript.turns[0].posted_at == "2020-04-21T10:00:15+02:00"


def test_an_unknown_time_zone_is_refused() -> None:
    """The error names it."""
    with pytest.raises(ReadingError, match="no time zone is called 'Nowhere/Else'"):
        read_text(TEXT, source="a.txt", timezone="Nowhere/Else")


def test_a_missing_file_is_a_reading_error(tmp_path: Path) -> None:
    """A file that is not there, or a folder, cannot be read."""
    with pytest.raises(ReadingError, match="cannot be read"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(ReadingError, match="cannot be read"):
        read_file(tmp_path)


def test_the_json_form() -> None:
    """The keys are those of the contract, and what is unknown is null."""
    transcript = read_file(shipped.PATH)
    found = to_json(transcript)
    assert list(found) == ["id", "title", "date", "source", "turns"]
    assert found["turns"][4] == {
        "speaker": None,
        "role": "reporter",
        "outlet": "中央广播电视总台央视",
        "title": None,
        "organization": None,
        "posted_at": "2020-04-21T10:20:42+08:00",
        "paragraphs": list(transcript.turns[4].paragraphs),
    }
