"""The protocol, and the choice between its implementations."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from qa_search.language import Embedder, as_token_embedder, load_embedder
from tests.fakes import FakeEmbedder, FakeTokenEmbedder


def test_bundled_is_the_default(bundled: Embedder) -> None:
    """Without a name the model of the package is loaded, under the name `bundled`."""
    again = load_embedder("bundled")
    assert (bundled.name, bundled.fingerprint) == ("bundled", again.fingerprint)
    assert len(bundled.fingerprint) == 64
    assert bundled.embed_questions(["就业"]).shape == (1, bundled.dimension)


def test_tokens_are_offered_where_there_are_any(bundled: Embedder) -> None:
    """An embedder is a token embedder when it has all three methods, and else is not."""
    tokens = FakeTokenEmbedder()
    assert as_token_embedder(tokens) is tokens
    assert as_token_embedder(bundled) is not None
    assert as_token_embedder(FakeEmbedder()) is None


def test_the_bundled_model_needs_no_torch(tmp_path: Path) -> None:
    """Loading and using the bundled model imports neither torch nor sentence_transformers."""
    program = (
        "import sys; from qa_search.language import load_embedder; load_embedder().embed_passages(['就业']);"
        "sys.exit(any(name in sys.modules for name in ('torch', 'sentence_transformers', 'transformers')))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=False)
    assert done.returncode == 0
