"""The Milvus backend against a real Milvus Lite file."""

from pathlib import Path

import pytest

from qa_search.errors import IndexDamagedError, IndexMismatchError
from qa_search.indexing import Generation, build_index, bundled_transcript, prepare
from qa_search.indexing.milvus import MilvusDense, connect
from qa_search.language import Embedder
from qa_search.records import Filters
from qa_search.search import Searcher
from qa_search.search import evidence as evidences

QUESTIONS = ("失业保险稳岗返还惠及多少企业?", "How many migrant workers were transported?", "養老金能按時發放嗎")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning", "ignore::ResourceWarning")


def test_milvus_brings_the_answers_that_faiss_brings(
    bundled: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the windows are searched makes no difference to what is answered, with filters and without."""
    monkeypatch.setattr(evidences, "SMALL", 0)
    prepared = [prepare(bundled_transcript())]
    uri = str(tmp_path / "milvus.db")
    build_index(tmp_path / "here", prepared, bundled)
    build_index(tmp_path / "there", prepared, bundled, milvus=uri)
    here = Searcher(Generation.open(tmp_path / "here", bundled), bundled)
    there = Searcher(Generation.open(tmp_path / "there", bundled, milvus=uri), bundled)
    for question in QUESTIONS:
        for filters in (None, Filters(speaker=("张莹",))):
            ours, theirs = (s.ask(question, filters=filters).hits for s in (here, there))
            assert [hit.answer.id for hit in ours[:3]] == [hit.answer.id for hit in theirs[:3]]
            assert ours[0].score == pytest.approx(theirs[0].score, abs=1e-3)


def test_each_generation_has_a_collection_and_old_ones_go(bundled: Embedder, tmp_path: Path) -> None:
    """The generation in use and the one before it keep their collections; older ones are dropped with their folders."""
    uri = str(tmp_path / "milvus.db")
    prepared = [prepare(bundled_transcript())]
    names = [build_index(tmp_path / "index", prepared, bundled, milvus=uri).generation for _ in range(3)]
    client = connect(uri)
    assert sorted(client.list_collections()) == sorted(f"qa_search_{name.replace('-', '_')}" for name in names[1:])
    client.close()


def test_an_index_for_another_backend_is_refused(bundled: Embedder, tmp_path: Path) -> None:
    """The message names both backends."""
    uri = str(tmp_path / "milvus.db")
    build_index(tmp_path / "index", [prepare(bundled_transcript())], bundled, milvus=uri)
    with pytest.raises(IndexMismatchError, match=r"'milvus'.*'local'"):
        Generation.open(tmp_path / "index", bundled)


def test_a_collection_that_is_gone_is_damage(tmp_path: Path) -> None:
    """A generation whose collection is not on the server is refused by name."""
    with pytest.raises(IndexDamagedError, match="qa_search_gone_1"):
        MilvusDense(str(tmp_path / "milvus.db"), "gone-1", 1)
