"""A generation that is open for reading."""

from __future__ import annotations

import io
import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from qa_search.errors import IndexDamagedError
from qa_search.indexing import Generation, current_generation
from qa_search.indexing.manifest import Manifest, seal_folder
from tests.fakes import FakeEmbedder

ARRAYS = ("windows.npy", "vectors.npy")


class Trap:
    """What shouts when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return pytest.fail, ("a pickle was loaded",)


def reseal(index_dir: Path) -> None:
    """Make the manifest agree with files that were changed on purpose."""
    folder = current_generation(index_dir)
    replace(Manifest.read(folder), files=seal_folder(folder)).write(folder)


@pytest.mark.parametrize("name", ARRAYS)
@pytest.mark.parametrize("bare", [False, True])
def test_no_pickle_is_ever_loaded(small_index: Path, fake: FakeEmbedder, name: str, *, bare: bool) -> None:
    """An array file that holds a pickle, with a manifest that vouches for it, is refused without being unpickled."""
    buffer = io.BytesIO()
    if bare:
        pickle.dump(Trap(), buffer)
    else:
        np.save(buffer, np.asarray([Trap()], dtype=object), allow_pickle=True)
    (current_generation(small_index) / name).write_bytes(buffer.getvalue())
    reseal(small_index)
    with pytest.raises(IndexDamagedError, match="cannot be read"):
        Generation.open(small_index, fake)


def test_the_folder_holds_no_pickle(bundled_index: Path) -> None:
    """No file of a generation is, or begins with, a pickle."""
    for path in current_generation(bundled_index).rglob("*"):
        if path.is_file() and path.stat().st_size:
            assert not path.read_bytes().startswith(b"\x80")
            assert path.suffix not in {".pkl", ".pickle"}
            if path.suffix == ".npy":
                assert np.load(path, allow_pickle=False).dtype != object


def test_rows_lead_from_windows_to_answers(small_index: Path, fake: FakeEmbedder) -> None:
    """Windows name their passage, passages their answer, answers their first passage."""
    generation = Generation.open(small_index, fake)
    assert generation.window_passages.tolist() == [0, 1, 2, 2, 2, 3]
    assert generation.window_starts.tolist() == [0, 1, 2, 5, 6]
    assert generation.passage_answers.tolist() == [0, 0, 1, 2]
    assert generation.first_passage.tolist() == [0, 2, 3, 4]
    assert (generation.tokens, generation.token_offsets) == (None, None)
