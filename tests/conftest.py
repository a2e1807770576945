"""What every room's tests share: embedders, the bundled transcript, an index of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from qa_search.indexing import Generation, PreparedTranscript, build_index, bundled_transcript, prepare
from qa_search.language import Embedder, load_embedder
from qa_search.records import Transcript
from qa_search.search import Searcher
from qa_search.settings import Settings
from tests import samples
from tests.fakes import FakeEmbedder, FakeTokenEmbedder

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.testclient import TestClient

settings.register_profile("qa_search", deadline=None, max_examples=60)  # the first call of a law loads dictionaries
settings.load_profile("qa_search")


@pytest.fixture(scope="session")
def bundled() -> Embedder:
    """The model that the package carries."""
    return load_embedder()


@pytest.fixture(scope="session")
def transcript() -> Transcript:
    """The transcript that the package carries."""
    return bundled_transcript()


@pytest.fixture(scope="session")
def prepared(transcript: Transcript) -> PreparedTranscript:
    """The bundled transcript, ready for the index."""
    return prepare(transcript)


@pytest.fixture(scope="session")
def bundled_index(tmp_path_factory: pytest.TempPathFactory, bundled: Embedder, prepared: PreparedTranscript) -> Path:
    """An index of the bundled transcript, for reading only."""
    folder = tmp_path_factory.mktemp("bundled") / "index"
    build_index(folder, [prepared], bundled)
    return folder


@pytest.fixture(scope="session")
def searcher(bundled_index: Path, bundled: Embedder) -> Searcher:
    """Answers from the bundled transcript by the bundled model."""
    return Searcher(Generation.open(bundled_index, bundled), bundled)


@pytest.fixture
def fake() -> FakeEmbedder:
    """A fast embedder without tokens, which counts what it embeds."""
    return FakeEmbedder()


@pytest.fixture
def token_fake() -> FakeTokenEmbedder:
    """A fast embedder with tokens."""
    return FakeTokenEmbedder()


@pytest.fixture
def small_index(tmp_path: Path, fake: FakeEmbedder) -> Path:
    """An index of two small transcripts by the fake; the tests may change it."""
    build_index(tmp_path / "small", [samples.one(), samples.two()], fake)
    return tmp_path / "small"


@pytest.fixture(scope="session")
def app(bundled_index: Path, bundled: Embedder) -> Iterator[FastAPI]:
    """The app over the bundled transcript, without a key."""
    from qa_search import service

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(service.state, "load_embedder", lambda *_, **__: bundled)
        yield service.create_app(Settings(index_dir=bundled_index), build_bundled=False)


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[TestClient]:
    """A client of the app after its start."""
    from starlette.testclient import TestClient

    with TestClient(app, raise_server_exceptions=False) as client:
        yield client
