"""A question whose words were typed with other characters of the same sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search.indexing import Generation, build_index
from qa_search.search.question import read_question
from qa_search.search.spelling import respelled
from tests import samples
from tests.fakes import FakeEmbedder


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("仲采案件下降了吗?", "仲裁案件下降了吗?"),
        ("仲裁案件下降了吗?", None),
        ("火星案件?", None),
        ("zhongcai?", None),
    ],
)
def test_only_unknown_words_are_respelled(tmp_path: Path, fake: FakeEmbedder, text: str, meant: str | None) -> None:
    """A word that neither the dictionary nor the index has becomes the index's word of its sound; all else stays."""
    build_index(tmp_path, [samples.two()], fake)
    assert respelled(read_question(text, fake), Generation.open(tmp_path, fake)) == meant
