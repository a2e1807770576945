"""Transcripts -> a new generation, and the switch to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from qa_search.errors import IndexMismatchError, IndexUnusableError
from qa_search.indexing import Generation, PreparedTranscript, build_index, current_generation
from qa_search.indexing.folder import writing
from qa_search.language import Embedder
from qa_search.search import Searcher
from tests import samples
from tests.fakes import FakeEmbedder, FakeTokenEmbedder


def ids(index_dir: Path, embedder: Embedder) -> list[object]:
    """The ids of the transcripts in an index."""
    return [item["id"] for item in Generation.open(index_dir, embedder).records.transcripts()]


def files(index_dir: Path) -> dict[str, bytes]:
    """Every file of an index folder with its contents; libraries' lock files aside."""
    return {
        path.relative_to(index_dir).as_posix(): path.read_bytes()
        for path in sorted(index_dir.rglob("*"))
        if path.is_file() and path.suffix != ".lock" and path.name != ".lock"
    }


def test_every_record_comes_back_equal(searcher: Searcher, prepared: PreparedTranscript) -> None:
    """What was built is what is opened: the transcript and every answer, passage and figure in order."""
    records = searcher.generation.records
    assert records.prepared(prepared.id) == prepared
    assert tuple(records.answer(row) for row in range(records.answer_count)) == prepared.answers


def test_the_manifest_counts_what_is_there(searcher: Searcher, prepared: PreparedTranscript) -> None:
    """Counts are those of the transcript: 23 answers with their passages and figures."""
    manifest = searcher.generation.manifest
    assert manifest.counts == {
        "transcripts": 1,
        "answers": 23,
        "passages": sum(len(answer.passages) for answer in prepared.answers),
        "windows": len(searcher.generation.window_passages),
        "figures": sum(len(answer.figures) for answer in prepared.answers),
    }
    assert (manifest.model, manifest.backend) == ("bundled", "local")
    assert manifest.generation == searcher.generation.folder.name


def test_rows_and_vectors_are_aligned(searcher: Searcher, prepared: PreparedTranscript, bundled: Embedder) -> None:
    """Row for row a window's vector is that of its text, then that of each answer's question or heading."""
    generation = searcher.generation
    passages = [passage for answer in prepared.answers for passage in answer.passages]
    wholes = generation.vectors[generation.window_starts[:-1]]
    np.testing.assert_allclose(wholes, bundled.embed_passages([p.text for p in passages]), atol=1e-3)
    contexts = [answer.asked.text if answer.asked else answer.heading or "" for answer in prepared.answers]
    np.testing.assert_allclose(
        generation.vectors[len(generation.window_passages) :], bundled.embed_passages(contexts), atol=1e-3
    )
    of_answer = [row for row, answer in enumerate(prepared.answers) for _ in answer.passages]
    assert generation.passage_answers.tolist() == of_answer
    assert len(generation.dense) == len(generation.vectors)


def test_an_unchanged_text_is_not_embedded_again(small_index: Path, fake: FakeEmbedder) -> None:
    """Adding a transcript embeds its new texts alone, and each text once."""
    fake.embedded.clear()
    text = f"{samples.REPORT}\n这是新的一段话。\n这是新的一段话。"
    added = samples.made_transcript("three", (samples.made_answer("three-t0", text, transcript="three"),))
    report = build_index(small_index, [added], fake)
    assert fake.embedded == ["这是新的一段话。"]
    assert report.embedded == 1
    fake.embedded.clear()
    assert build_index(small_index, [added], fake).embedded == 0
    assert fake.embedded == []


def test_vectors_that_are_taken_over_are_the_right_ones(small_index: Path, fake: FakeEmbedder) -> None:
    """An index that grew has, record for record and vector for vector, what one built at once has."""
    build_index(small_index, [samples.many(5)], fake)
    grown = Generation.open(small_index, fake)
    at_once = small_index.parent / "at_once"
    build_index(at_once, [samples.many(5), samples.two(), samples.one()], fake)
    whole = Generation.open(at_once, fake)
    np.testing.assert_array_equal(grown.vectors, whole.vectors)
    np.testing.assert_array_equal(grown.window_passages, whole.window_passages)
    assert ids(small_index, fake) == ids(at_once, fake) == ["many", "one", "two"]


def test_a_transcript_with_the_same_id_takes_its_place(small_index: Path, fake: FakeEmbedder) -> None:
    """The newer transcript of an id replaces the older; the others stay."""
    newer = replace(samples.one(), title="更正", answers=samples.one().answers[:1])
    report = build_index(small_index, [newer], fake)
    generation = Generation.open(small_index, fake)
    assert generation.records.prepared("one") == newer
    assert generation.records.prepared("two") == samples.two()
    assert report.counts["answers"] == 2


def test_a_transcript_can_be_removed(small_index: Path, fake: FakeEmbedder) -> None:
    """What is removed is gone, also the last one; removing nothing embeds nothing."""
    fake.embedded.clear()
    build_index(small_index, [], fake, removed=["one", "absent"])
    assert ids(small_index, fake) == ["two"]
    report = build_index(small_index, [], fake, removed=["two"])
    assert set(report.counts.values()) == {0}
    assert fake.embedded == []
    assert Searcher(Generation.open(small_index, fake), fake).ask("养老金").hits == ()


def test_replace_keeps_only_what_is_added(small_index: Path, fake: FakeEmbedder) -> None:
    """With `replace` the old transcripts go, also those of another model."""
    build_index(small_index, [samples.two()], fake, replace=True)
    assert ids(small_index, fake) == ["two"]
    other = FakeEmbedder("other", 16)
    build_index(small_index, [samples.one()], other, replace=True)
    assert ids(small_index, other) == ["one"]


def test_adding_with_another_model_is_refused(small_index: Path) -> None:
    """An index of one model is not added to by another: both are named, nothing changes."""
    before = files(small_index)
    with pytest.raises(IndexMismatchError, match=r"'fake'.*'other'"):
        build_index(small_index, [samples.one()], FakeEmbedder("other"))
    assert files(small_index) == before


def test_tokens_are_written_where_there_are_any(tmp_path: Path, token_fake: FakeTokenEmbedder) -> None:
    """Each window has its distinct tokens; the whole of several sentences has none of its own."""
    answer = samples.made_answer("a", "稳岗稳岗稳岗。就业就业就业。\n工伤保险")
    build_index(tmp_path, [samples.made_transcript("a", (answer,))], token_fake)
    generation = Generation.open(tmp_path, token_fake)
    assert generation.tokens is not None
    assert generation.token_offsets is not None
    bounds = zip(generation.token_offsets, generation.token_offsets[1:], strict=False)
    texts = ["".join(sorted(map(chr, generation.tokens[start:end]))) for start, end in bounds]
    assert texts == ["", "岗稳", "业就", "".join(sorted("工伤保险"))]


def test_a_second_writer_is_refused(small_index: Path, fake: FakeEmbedder) -> None:
    """While one build is under way another is told to wait, and changes nothing."""
    before = files(small_index)
    with writing(small_index), pytest.raises(IndexUnusableError, match="another process is building"):
        build_index(small_index, [samples.many(2)], fake)
    assert files(small_index) == before
    build_index(small_index, [samples.many(2)], fake)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, fake: FakeEmbedder) -> None:
    """A file where the index should be is an error that names it."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(IndexUnusableError, match="cannot be written"):
        build_index(tmp_path / "file", [samples.one()], fake)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


STEPS = (
    "build.embed_windows",
    "build.np.save",
    "dense.write_dense",
    "build.write_tokens",
    "build.write_lexical",
    "build.write_records",
    "build._link_figures",
    "build.seal_folder",
    "build.Manifest.write",
    "folder._sync",
    "folder.Path.write_text",
    "folder.Path.replace",
)


class FaultError(Exception):
    """What a test makes a step fail with."""


def fail(*_: object, **__: object) -> None:
    """Fail, whatever is asked."""
    raise FaultError


@pytest.mark.parametrize("step", STEPS)
def test_a_build_that_fails_leaves_the_old_in_use(
    small_index: Path, fake: FakeEmbedder, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Whichever step fails, every file is as it was, nothing is left behind, and the next build works."""
    before = files(small_index)
    with monkeypatch.context() as patch:
        patch.setattr(f"qa_search.indexing.{step}", fail)
        with pytest.raises(FaultError):
            build_index(small_index, [samples.many(3)], fake)
    assert files(small_index) == before
    assert [path.name for path in (small_index / "generations").iterdir()] == [current_generation(small_index).name]
    assert ids(small_index, fake) == ["one", "two"]
    build_index(small_index, [samples.many(3)], fake)
    assert ids(small_index, fake) == ["many", "one", "two"]


def test_a_fault_after_the_rename_keeps_the_new(
    small_index: Path, fake: FakeEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once CURRENT names the new generation, nothing that fails later takes it away."""

    def sync(path: Path) -> None:
        if path == small_index:
            raise FaultError

    with monkeypatch.context() as patch:
        patch.setattr("qa_search.indexing.folder._sync", sync)
        with pytest.raises(FaultError):
            build_index(small_index, [samples.many(3)], fake)
    assert ids(small_index, fake) == ["many", "one", "two"]
