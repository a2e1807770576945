"""The parts of an enumeration answer together."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search.indexing import Generation, build_index
from qa_search.search import Searcher
from qa_search.search.enumerations import is_part
from tests import samples
from tests.fakes import FakeTokenEmbedder

PARTS = [f"{number}是线上培训补贴{word}。" for number, word in zip("一二三四五", "甲乙丙丁戊", strict=True)]


@pytest.mark.parametrize(
    ("paragraph", "part"),
    [
        ("一是拓渠道。", True),
        ("十二是强监管。", True),
        ("第二,加快发放。", True),
        ("(三)强化服务。", True),
        ("3.强化服务。", True),
        ("首先,谢谢。", True),
        ("Second, fees were cut.", True),
        ("第一季度,就业稳定。", False),
        ("3.5万人参加。", False),
        ("一方面是就业。", False),
        ("是的。", False),
    ],
)
def test_what_begins_as_a_part(paragraph: str, *, part: bool) -> None:
    """An ordinal with its mark; not a quarter, a decimal or a word."""
    assert is_part(paragraph) == part


def test_parts_are_shown_together_where_several_things_are_asked_for(tmp_path: Path) -> None:
    """All five parts for 有哪些措施, three passages for another question."""
    embedder = FakeTokenEmbedder(dimension=4096)
    answer = samples.made_answer("one-t1", "\n".join(PARTS))
    build_index(tmp_path, [samples.made_transcript("one", (answer,))], embedder)
    searcher = Searcher(Generation.open(tmp_path, embedder), embedder)
    (many,) = searcher.ask("线上培训补贴有哪些措施?").hits
    assert sorted(passage.passage.text for passage in many.passages) == sorted(PARTS)
    (few,) = searcher.ask("线上培训补贴发放了吗?").hits
    assert len(few.passages) == 3
