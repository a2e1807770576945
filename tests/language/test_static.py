"""The bundled model, read with numpy alone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer, models, pre_tokenizers

from qa_search.errors import ModelError
from qa_search.language import Embedder, TokenEmbedder, Vectors, load_embedder
from qa_search.language.static import MODULES, TABLE, TOKENIZER, StaticEmbedder, is_static

VOCABULARY = {"[UNK]": 0, "jobs": 1, "pay": 2, "就业": 3}
ROWS = np.asarray([[0, 0], [3, 4], [1, 0], [0, 2]], np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A static model of four tokens and two numbers each, in the form that sentence-transformers writes."""
    home = tmp_path / "model" / "0_StaticEmbedding"
    home.mkdir(parents=True)
    listing = [{"idx": 0, "name": "0", "path": home.name, "type": "sentence_transformers.models.StaticEmbedding"}]
    (home.parent / MODULES).write_text(json.dumps(listing), encoding="utf-8")
    tokenizer = Tokenizer(models.WordLevel(VOCABULARY, unk_token="[UNK]"))  # noqa: S106 - a token of text
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(home / TOKENIZER))
    save_file({"embedding.weight": ROWS}, home / TABLE)
    return home.parent


def test_vectors_are_means_of_token_vectors(folder: Path) -> None:
    """A text's vector is the mean of its tokens' rows, made a unit vector; without a known token it is zero."""
    model = load_embedder(str(folder))
    found = model.embed_passages(["jobs", "JOBS pay", "", "就业 就业"])
    expected = np.asarray([[0.6, 0.8], [0.5**0.5, 0.5**0.5], [0, 0], [0, 1]], np.float32)
    np.testing.assert_allclose(found, expected, atol=1e-6)
    assert (model.name, model.dimension) == (str(folder), 2)


def test_tokens_carry_unit_vectors_norms_and_places(folder: Path) -> None:
    """Token vectors have length 1, norms are those of the table, and spans are places in the text as written."""
    model = StaticEmbedder.load(folder, name="small")
    ids, spans = model.token_spans("Ｊobs  就業")
    vectors, norms = model.token_vectors(ids)
    assert (ids.tolist(), spans) == ([1, 3], [(0, 4), (6, 8)])
    np.testing.assert_allclose(vectors, [[0.6, 0.8], [0.0, 1.0]], atol=1e-6)
    np.testing.assert_allclose(norms, [5, 2])


def test_progress_is_told_of_every_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What progress hears sums to the number of texts."""
    monkeypatch.setattr("qa_search.language.static.BATCH", 2)
    told: list[int] = []
    load_embedder(str(folder)).embed_passages(["jobs"] * 5, told.append)
    assert told == [2, 2, 1]


def test_a_fingerprint_is_of_the_contents(folder: Path, tmp_path: Path) -> None:
    """The same files elsewhere have the same fingerprint; one other number makes another."""
    shutil.copytree(folder, tmp_path / "copy")
    first = load_embedder(str(folder)).fingerprint
    assert load_embedder(str(tmp_path / "copy")).fingerprint == first
    table = tmp_path / "copy" / "0_StaticEmbedding" / TABLE
    save_file({"embedding.weight": ROWS + 1}, table)
    assert load_embedder(str(tmp_path / "copy")).fingerprint != first


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _other_rows(path: Path) -> None:
    save_file({"embedding.weight": ROWS[:3]}, path)


def _other_names(path: Path) -> None:
    save_file({"something": load_file(path)["embedding.weight"]}, path)


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        (TOKENIZER, Path.unlink),
        (TOKENIZER, _truncate),
        (TABLE, Path.unlink),
        (TABLE, _truncate),
        (TABLE, _other_rows),
        (TABLE, _other_names),
    ],
)
def test_a_damaged_folder_is_refused(folder: Path, name: str, damage: Callable[[Path], None]) -> None:
    """A file that is missing, cut short or at odds with the others is a model error that names the folder."""
    damage(folder / "0_StaticEmbedding" / name)
    with pytest.raises(ModelError, match="model folder") as caught:
        load_embedder(str(folder))
    assert str(folder) in str(caught.value)


@pytest.mark.parametrize("listing", ["{", "[]", "{}", '[{"type": "sentence_transformers.models.Transformer"}]'])
def test_only_a_static_listing_is_read_by_numpy(tmp_path: Path, listing: str) -> None:
    """A folder whose listing is broken, empty or of another kind goes to sentence-transformers."""
    (tmp_path / MODULES).write_text(listing, encoding="utf-8")
    assert not is_static(tmp_path)
    assert not is_static(tmp_path / "absent")


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=3))
def test_a_vector_depends_on_the_text_alone(bundled: Embedder, text: str, others: list[str]) -> None:
    """Whatever is embedded beside it, and on either side, a text's vector is the same, of length 1 or 0."""
    alone: Vectors = bundled.embed_passages([text])[0]
    np.testing.assert_array_equal(bundled.embed_passages([*others, text, *others])[len(others)], alone)
    np.testing.assert_array_equal(bundled.embed_questions([text])[0], alone)
    assert min(abs(np.linalg.norm(alone) - size) for size in (0, 1)) < 1e-5


@given(st.text(alphabet="失業保险Ａ12 ㎡jobs,。", max_size=30))
def test_token_spans_of_the_bundled_model_are_in_the_text(bundled: Embedder, text: str) -> None:
    """Tokens stand in the text in order, one place for each id."""
    assert isinstance(bundled, TokenEmbedder)
    ids, spans = bundled.token_spans(text)
    assert len(ids) == len(spans)
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
