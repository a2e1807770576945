"""The dense index: FAISS itself, exact and as a graph."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from qa_search.errors import IndexDamagedError
from qa_search.indexing import dense
from qa_search.indexing.dense import DenseIndex, Half, write_dense

WIDTH = 16


@pytest.fixture
def vectors() -> Half:
    """Unit vectors in clusters, as texts of one matter are."""
    random = np.random.default_rng(20)
    rows = np.repeat(random.normal(size=(60, WIDTH)), 20, axis=0) + random.normal(size=(1200, WIDTH)) * 0.5
    unit: Half = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16)
    return unit


def test_the_exact_index_is_exact(vectors: Half, tmp_path: Path) -> None:
    """Rows come by inner product, best first, with the products of the vectors as they are stored."""
    write_dense(tmp_path / "dense.faiss", vectors)
    index = DenseIndex(tmp_path / "dense.faiss", WIDTH)
    question = vectors[7].astype(np.float32)
    rows, scores = index.search(question, 25)
    products = vectors.astype(np.float32) @ question
    assert len(index) == 1200
    assert rows[0] == 7
    np.testing.assert_array_equal(rows, np.argsort(-products, kind="stable")[:25])
    np.testing.assert_allclose(scores, products[rows], atol=1e-3)


def test_the_graph_finds_what_the_exact_index_finds(
    vectors: Half, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above the bound a graph is written; the nearest is the same, and of the nearest ten at least nine."""
    write_dense(tmp_path / "exact.faiss", vectors)
    monkeypatch.setattr(dense, "EXACT_UP_TO", 100)
    write_dense(tmp_path / "graph.faiss", vectors)
    exact, graph = DenseIndex(tmp_path / "exact.faiss", WIDTH), DenseIndex(tmp_path / "graph.faiss", WIDTH)
    assert (exact._is_graph, graph._is_graph) == (False, True)
    found = 0
    for row in range(0, 1200, 30):
        question = vectors[row].astype(np.float32)
        (near, _), (also, _) = exact.search(question, 10), graph.search(question, 10)
        assert near[0] == also[0] == row
        found += len(set(near.tolist()) & set(also.tolist()))
    assert found >= 0.9 * 10 * 40


@pytest.mark.parametrize("bound", [100, 50_000])
def test_only_allowed_rows_are_found(
    vectors: Half, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: int
) -> None:
    """With a selection only its rows come back, as many as it has, in either form."""
    monkeypatch.setattr(dense, "EXACT_UP_TO", bound)
    write_dense(tmp_path / "dense.faiss", vectors)
    index = DenseIndex(tmp_path / "dense.faiss", WIDTH)
    allowed = np.asarray([3, 500, 900], np.int64)
    rows, _ = index.search(vectors[3].astype(np.float32), 10, allowed)
    assert rows[0] == 3
    assert sorted(rows.tolist()) == [3, 500, 900]
    assert index.search(vectors[3].astype(np.float32), 10, np.zeros(0, np.int64))[0].tolist() == []


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    """An index of no vectors opens and gives no rows."""
    write_dense(tmp_path / "dense.faiss", np.zeros((0, WIDTH), np.float16))
    rows, scores = DenseIndex(tmp_path / "dense.faiss", WIDTH).search(np.zeros(WIDTH, np.float32), 5)
    assert (len(rows), len(scores)) == (0, 0)


def test_what_faiss_cannot_read_is_damage(tmp_path: Path, vectors: Half) -> None:
    """A file that is none, or one of another dimension than the manifest's, is damage that names the file."""
    (tmp_path / "dense.faiss").write_bytes(b"nothing of the kind")
    with pytest.raises(IndexDamagedError, match=r"dense\.faiss cannot be read"):
        DenseIndex(tmp_path / "dense.faiss", WIDTH)
    write_dense(tmp_path / "dense.faiss", vectors)
    with pytest.raises(IndexDamagedError, match=f"vectors of {WIDTH} numbers, the manifest says 8"):
        DenseIndex(tmp_path / "dense.faiss", 8)
