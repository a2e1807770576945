"""What a generation says of itself, and every way in which its files can differ from that."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from qa_search.errors import IndexDamagedError, IndexMismatchError
from qa_search.indexing import Generation, Manifest, build_index, check_files, current_generation
from qa_search.indexing.manifest import FORMAT_VERSION
from tests import samples
from tests.fakes import FakeEmbedder, FakeTokenEmbedder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An undamaged index with tokens, for copying."""
    folder = tmp_path_factory.mktemp("whole") / "index"
    build_index(folder, [samples.one(), samples.two()], FakeTokenEmbedder())
    return folder


@pytest.fixture
def copy(whole: Path, tmp_path: Path) -> Path:
    """A copy that may be damaged."""
    shutil.copytree(whole, tmp_path / "index")
    return tmp_path / "index"


def flip(path: Path) -> None:
    """Change one bit in the middle."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def truncate(path: Path) -> None:
    """Cut the last byte off."""
    path.write_bytes(path.read_bytes()[:-1])


def test_it_names_every_file(whole: Path) -> None:
    """The manifest has the size and SHA-256 of each file of the contract."""
    folder = current_generation(whole)
    manifest = Manifest.read(folder)
    on_disk = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert set(manifest.files) == on_disk - {"manifest.json"}
    assert {"dense.faiss", "records.sqlite", "vectors.npy", "tokens.npy"} <= set(manifest.files)
    assert all(len(seal.sha256) == 64 for seal in manifest.files.values())


@pytest.mark.parametrize("damage", [flip, truncate, Path.unlink])
def test_damage_to_any_file_is_refused(copy: Path, damage: Callable[[Path], None]) -> None:
    """A changed bit, a lost byte or a lost file, in any file of the generation, is damage that names the file."""
    folder = current_generation(copy)
    names = [*Manifest.read(folder).files, "manifest.json"]
    for name in names:
        path = folder / name
        kept = path.read_bytes()
        if not kept:
            continue
        damage(path)
        with pytest.raises(IndexDamagedError) as caught:
            Generation.open(copy, FakeTokenEmbedder())
        assert str(path) in str(caught.value)
        assert "qa-search index PATH --replace" in str(caught.value)
        path.write_bytes(kept)
    assert len(names) > 10
    assert Generation.open(copy, FakeTokenEmbedder())


def test_sizes_are_held_where_contents_are_not(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For a large index opening holds sizes alone; `contents` holds every byte."""
    monkeypatch.setattr("qa_search.indexing.generation.ALWAYS_VERIFIED_UP_TO", 0)
    folder = current_generation(copy)
    flip(folder / "vectors.npy")
    generation = Generation.open(copy, FakeTokenEmbedder())
    with pytest.raises(IndexDamagedError, match=r"vectors\.npy has the checksum"):
        check_files(folder, generation.manifest, contents=True)
    truncate(folder / "vectors.npy")
    with pytest.raises(IndexDamagedError, match=r"vectors\.npy has \d+ bytes, the manifest says \d+"):
        Generation.open(copy, FakeTokenEmbedder())


def test_another_model_is_refused(copy: Path) -> None:
    """The message names the model that made the index, the one in use, and both ways out."""
    other = FakeEmbedder("other")
    with pytest.raises(IndexMismatchError, match=r"'fake'.*'other'.*--model fake.*--replace") as caught:
        Generation.open(copy, other)
    assert other.fingerprint[:12] in str(caught.value)
    assert Manifest.read(current_generation(copy)).model_fingerprint[:12] in str(caught.value)


def test_a_changed_count_is_damage(copy: Path) -> None:
    """A manifest whose values were changed is not as it was written, though it is sound JSON."""
    path = current_generation(copy) / "manifest.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"answers": 3', '"answers": 4'), encoding="utf-8")
    with pytest.raises(IndexDamagedError, match=r"manifest\.json is not as it was written"):
        Generation.open(copy, FakeTokenEmbedder())


def test_another_format_is_refused(copy: Path) -> None:
    """The message names the format of the index and the one that is read."""
    folder = current_generation(copy)
    replace(Manifest.read(folder), format_version=FORMAT_VERSION + 1).write(folder)
    with pytest.raises(IndexMismatchError, match=f"format {FORMAT_VERSION + 1}.*reads {FORMAT_VERSION}"):
        Generation.open(copy, FakeTokenEmbedder())


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"{}", b'{"files": {}}', b'{"files": {"a": {"size": 1}}}', b"\xff"]
)
def test_what_is_no_manifest_is_damage(copy: Path, content: bytes) -> None:
    """Whatever stands in its place, a manifest that cannot be read is damage that names it."""
    (current_generation(copy) / "manifest.json").write_bytes(content)
    with pytest.raises(IndexDamagedError, match=r"manifest\.json"):
        Generation.open(copy, FakeTokenEmbedder())


def test_it_is_plain_json(whole: Path) -> None:
    """The manifest can be read by a person: indented JSON with sorted names."""
    text = (current_generation(whole) / "manifest.json").read_text(encoding="utf-8")
    raw = orjson.loads(text)
    assert list(raw) == sorted(raw)
    assert raw["counts"]["answers"] == 3
    assert text.count("\n") > len(raw)
