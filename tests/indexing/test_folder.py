"""CURRENT, the generations, and the one rename between them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from qa_search.errors import IndexDamagedError, IndexMissingError
from qa_search.indexing import Generation, build_index, current_generation
from qa_search.records import Filters
from qa_search.search import Searcher
from tests import samples
from tests.fakes import FakeEmbedder


def test_current_names_the_generation(small_index: Path) -> None:
    """CURRENT holds the name of a folder under generations."""
    name = (small_index / "CURRENT").read_text(encoding="utf-8")
    assert current_generation(small_index) == small_index / "generations" / name.strip()
    assert name.endswith("\n")


@pytest.mark.parametrize("made", [False, True])
def test_a_missing_index_says_what_to_run(tmp_path: Path, *, made: bool) -> None:
    """An absent or empty folder is a missing index; the message has the command that builds one there."""
    folder = tmp_path / "index"
    if made:
        folder.mkdir()
    with pytest.raises(IndexMissingError, match=f"qa-search index PATH --index-dir {folder}"):
        current_generation(folder)
    assert folder.exists() is made


@pytest.mark.parametrize("name", ["", "absent\n", "../generations\n", ".", "/etc"])
def test_a_pointer_to_nothing_is_damage(small_index: Path, name: str) -> None:
    """CURRENT must name a generation that is there, by its bare name."""
    (small_index / "CURRENT").write_text(name, encoding="utf-8")
    with pytest.raises(IndexDamagedError, match="CURRENT"):
        current_generation(small_index)


def test_the_switch_is_one_rename(small_index: Path, fake: FakeEmbedder, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the moment of the rename the new generation is complete and CURRENT still names the old."""
    old = current_generation(small_index)
    seen: list[tuple[str, str]] = []
    rename = Path.replace

    def watched(path: Path, target: Path) -> Path:
        seen.append((path.read_text(encoding="utf-8").strip(), current_generation(small_index).name))
        assert Generation._load(
            small_index / "generations" / seen[-1][0], Generation.open(small_index, fake).manifest, None
        )
        return rename(path, target)

    monkeypatch.setattr(Path, "replace", watched)
    report = build_index(small_index, [samples.many(2)], fake)
    assert seen == [(report.generation, old.name)]
    assert current_generation(small_index).name == report.generation
    assert not (small_index / "CURRENT.new").exists()


def test_an_open_reader_keeps_its_generation(small_index: Path, fake: FakeEmbedder) -> None:
    """A reader answers from what it opened, after newer builds and after its files are pruned; a new one sees the new."""
    open_one = Searcher(Generation.open(small_index, fake), fake)
    before = open_one.ask("养老金能按时发放吗?")
    for count in (1, 2, 3):
        build_index(small_index, [samples.many(count)], fake, removed=["one"])
    assert not open_one.generation.folder.exists()
    after = open_one.ask("养老金能按时发放吗?")
    assert (after.hits, after.status) == (before.hits, before.status)
    assert [hit.answer.id for hit in open_one.ask("仲裁案件", filters=Filters(kind=("report",))).hits] == ["two-t0-p0"]
    newer = Searcher(Generation.open(small_index, fake), fake)
    assert {hit.answer.transcript_id for hit in newer.ask("养老金", limit=50).hits} == {"many", "two"}


def test_any_thread_may_read_what_was_pruned(small_index: Path, fake: FakeEmbedder) -> None:
    """Nothing of an open generation is opened late: other threads and mistyped words are served after its files went."""
    open_one = Searcher(Generation.open(small_index, fake), fake)
    for count in (1, 2, 3):
        build_index(small_index, [samples.many(count)], fake)
    assert not open_one.generation.folder.exists()
    with ThreadPoolExecutor(1) as pool:
        replies = [pool.submit(open_one.ask, text).result() for text in ("养老金按时发放吗?", "仲采案件下降了吗?")]
    assert [reply.hits[0].answer.id for reply in replies] == ["one-t1", "two-t0-p0"]
    assert open_one.generation.sounds.alike("仲采") == ["仲裁"]


def test_two_generations_are_kept(small_index: Path, fake: FakeEmbedder) -> None:
    """The one in use and the one before it stay; older ones and what a broken build left behind go."""
    second = build_index(small_index, [samples.many(1)], fake).generation
    for litter in ("99999999T000000000000-dead", f"{second}-killed"):
        (small_index / "generations" / litter).mkdir()
        (small_index / "generations" / litter / "vectors.npy").write_bytes(b"half")
    third = build_index(small_index, [samples.many(2)], fake).generation
    assert sorted(path.name for path in (small_index / "generations").iterdir()) == [second, third]
