"""The transcript that the package carries, and the index that is built where there is none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qa_search.errors import IndexDamagedError
from qa_search.indexing import build_index, current_generation, ensure_bundled
from qa_search.indexing.manifest import FORMAT_VERSION, Manifest
from qa_search.records import Transcript
from tests import samples
from tests.fakes import FakeEmbedder


def test_the_bundled_transcript(transcript: Transcript) -> None:
    """It is the press conference of April 2020, with its 20 turns."""
    assert (transcript.id, transcript.date, len(transcript.turns)) == ("mohrss-2020-q1", "2020-04-21", 20)


def test_it_is_built_only_where_there_is_no_index(tmp_path: Path, fake: FakeEmbedder) -> None:
    """The first call builds, the next leaves what is there, also another index."""
    assert ensure_bundled(tmp_path / "new", fake)
    assert not ensure_bundled(tmp_path / "new", fake)
    build_index(tmp_path / "own", [samples.one()], fake)
    mine = current_generation(tmp_path / "own")
    assert not ensure_bundled(tmp_path / "own", fake)
    assert current_generation(tmp_path / "own") == mine


def test_a_damaged_index_is_not_built_over(small_index: Path, fake: FakeEmbedder) -> None:
    """An index whose pointer is broken is an error, not a reason to start anew."""
    (small_index / "CURRENT").write_text("gone", encoding="utf-8")
    with pytest.raises(IndexDamagedError):
        ensure_bundled(small_index, fake)


def _age(index_dir: Path, **changes: object) -> None:
    folder = current_generation(index_dir)
    manifest = Manifest.read(folder)
    replace(manifest, **changes).write(folder)  # type: ignore[arg-type]


@pytest.mark.parametrize("changes", [{"format_version": FORMAT_VERSION - 1}, {"model_fingerprint": "0" * 64}])
def test_an_outdated_index_of_it_alone_is_built_anew(
    tmp_path: Path, fake: FakeEmbedder, changes: dict[str, object]
) -> None:
    """After an update the product works from the first command; the index is of this version then."""
    ensure_bundled(tmp_path, fake)
    _age(tmp_path, **changes)
    assert ensure_bundled(tmp_path, fake)
    manifest = Manifest.read(current_generation(tmp_path))
    assert (manifest.format_version, manifest.model_fingerprint) == (FORMAT_VERSION, fake.fingerprint)


def test_an_outdated_index_of_others_is_left(tmp_path: Path, fake: FakeEmbedder) -> None:
    """What the user put in is not thrown away, nor what was made with a model of the user's own."""
    build_index(tmp_path, [samples.one()], fake)
    _age(tmp_path, format_version=FORMAT_VERSION - 1)
    assert not ensure_bundled(tmp_path, fake)
    ensure_bundled(tmp_path / "other", FakeEmbedder("other"))
    assert not ensure_bundled(tmp_path / "other", fake)
