"""A user's own sentence-transformers model: a one-layer transformer with random weights, and the bundled folder."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from qa_search.errors import ModelError
from qa_search.indexing import Generation, PreparedTranscript, build_index
from qa_search.language import Embedder, as_token_embedder, load_embedder, normalize
from qa_search.language.static import bundled_folder
from qa_search.records import Transcript
from qa_search.search import Searcher

WIDTH = 32
PROMPTS = {"query": "问: ", "document": "答: "}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, transcript: Transcript) -> Path:
    """A transformer over single characters, saved as sentence-transformers saves a model, with prompts."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel
    from transformers.models.bert import BertTokenizer

    home = tmp_path_factory.mktemp("transformer")
    characters = sorted(
        {c for turn in transcript.turns for p in turn.paragraphs for c in p} | set("".join(PROMPTS.values()))
    )
    (home / "vocab.txt").write_text(
        "\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *characters]), encoding="utf-8"
    )
    BertTokenizer(vocab=str(home / "vocab.txt")).save_pretrained(home / "bert")
    torch.manual_seed(20)
    config = BertConfig(
        vocab_size=5 + len(characters),
        hidden_size=WIDTH,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=WIDTH,
    )
    BertModel(config).save_pretrained(home / "bert")
    modules = [Transformer(str(home / "bert"), max_seq_length=64), Pooling(WIDTH)]
    SentenceTransformer(modules=modules, prompts=PROMPTS, device="cpu").save(str(home / "model"))
    return home / "model"


@pytest.fixture(scope="module")
def own(folder: Path) -> Embedder:
    """The user's model, loaded by its folder."""
    return load_embedder(str(folder))


@pytest.fixture(scope="module")
def plain(folder: Path) -> Any:
    """The same model as its library loads it."""
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def test_the_bundled_folder_is_a_sentence_transformers_model(bundled: Embedder, transcript: Transcript) -> None:
    """sentence-transformers loads the bundled folder and gives matched forms the vectors of the numpy reader."""
    from sentence_transformers import SentenceTransformer

    texts = [paragraph for turn in transcript.turns for paragraph in turn.paragraphs]
    texts += ["How many jobs?", "失業保險", "ＡＢＣ"]
    theirs = SentenceTransformer(str(bundled_folder()), device="cpu", local_files_only=True)
    found = theirs.encode([normalize(text).text for text in texts], show_progress_bar=False, convert_to_numpy=True)
    np.testing.assert_allclose(bundled.embed_passages(texts), found, atol=1e-5)


def test_prompts_of_the_model_are_honoured(own: Embedder, plain: Any) -> None:
    """Questions get the prompt for queries, passages the one for documents, and vectors have length 1."""
    text = "失业保险稳岗返还388亿元"
    for found, prompt in ((own.embed_questions([text]), "问: "), (own.embed_passages([text]), "答: ")):
        expected = plain.encode([prompt + text], normalize_embeddings=True)
        np.testing.assert_allclose(found, expected, atol=1e-5)
        np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert abs(own.embed_questions([text]) - own.embed_passages([text])).max() > 1e-3


def test_a_vector_does_not_depend_on_the_batch(own: Embedder) -> None:
    """A short text beside long ones has the vector that it has alone; traditional script that of simplified."""
    texts = ["就业", "减免社会保险费" * 9, "養老金"]
    together = own.embed_passages(texts)
    for text, vector in zip(["就业", "减免社会保险费" * 9, "养老金"], together, strict=True):
        np.testing.assert_allclose(own.embed_passages([text])[0], vector, atol=1e-5)


def test_it_answers_end_to_end(own: Embedder, prepared: PreparedTranscript, tmp_path: Path) -> None:
    """An index by the user's model has no tokens and answers; a sentence's own words bring it among the first."""
    assert as_token_embedder(own) is None
    report = build_index(tmp_path, [prepared], own)
    generation = Generation.open(tmp_path, own)
    assert (generation.tokens, generation.manifest.model, generation.manifest.dimension) == (None, own.name, WIDTH)
    assert report.embedded > report.counts["passages"]
    reply = Searcher(generation, own).ask("58同城也上线了“微聊”“VR看企业”等功能,方便供需双方有效对接", limit=3)
    assert "mohrss-2020-q1-t15" in [hit.answer.id for hit in reply.hits]
    assert all(0 <= hit.score <= 1 for hit in reply.hits)


def test_progress_is_told_of_every_text(own: Embedder) -> None:
    """What progress hears sums to the number of texts."""
    told: list[int] = []
    own.embed_passages(["就业"] * 300, told.append)
    assert sum(told) == 300
    assert len(told) > 1


def test_the_fingerprint_is_of_the_weights(own: Embedder, folder: Path, tmp_path: Path) -> None:
    """The same weights in another folder have the same fingerprint."""
    shutil.copytree(folder, tmp_path / "copy")
    assert load_embedder(str(tmp_path / "copy")).fingerprint == own.fingerprint


def test_an_unknown_model_is_refused(tmp_path: Path) -> None:
    """A name that is neither a model nor a folder is a model error that names it and says what to name."""
    absent = str(tmp_path / "no-such-model")
    with pytest.raises(ModelError, match="cannot be loaded") as caught:
        load_embedder(absent, local_files_only=True)
    assert absent in str(caught.value)
    assert "'bundled'" in str(caught.value)


def test_a_hub_that_cannot_be_reached_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that is not on this machine, with no way to the hub, is an error within seconds, not after many tries."""
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://127.0.0.1:9")
    started = time.monotonic()
    with pytest.raises(ModelError, match=r"'no/such-model' cannot be loaded.*127\.0\.0\.1 cannot be reached"):
        load_embedder("no/such-model")
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "tokenizer.json", "modules.json"])
def test_a_damaged_folder_is_refused(folder: Path, tmp_path: Path, name: str) -> None:
    """A file of the model that is cut short is a model error that names the folder, in one line."""
    shutil.copytree(folder, tmp_path / "broken")
    path = next(iter((tmp_path / "broken").rglob(name)))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(ModelError, match="cannot be loaded") as caught:
        load_embedder(str(tmp_path / "broken"))
    assert str(tmp_path / "broken") in str(caught.value)
    assert "\n" not in str(caught.value)


def test_without_the_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where sentence-transformers is missing, the error names the extra that brings it."""
    monkeypatch.setitem(__import__("sys").modules, "sentence_transformers", None)
    with pytest.raises(ModelError, match=r"pip install 'qa-search\[models\]'"):
        load_embedder(str(tmp_path))
