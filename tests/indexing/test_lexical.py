"""The lexical index: tantivy itself, over jieba words and character pairs."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search.errors import IndexDamagedError
from qa_search.indexing import LexicalIndex
from qa_search.indexing.lexical import LexicalDocument, write_lexical
from qa_search.language import character_pairs, normalize, words

TEXTS = ("失業保險穩崗返還388億元。", "养老金按时足额发放。", "ＷＴＯ rules on jobs", "就业形势总体稳定,养老金上调。")


@pytest.fixture
def index(tmp_path: Path) -> LexicalIndex:
    """Four passages, the second in answer to a question about wages."""
    contexts = ("", "农民工的工资怎么办?", "", "")
    documents = [LexicalDocument(row=row, text=TEXTS[row], context=contexts[row]) for row in range(4)]
    write_lexical(tmp_path / "lexical", documents)
    return LexicalIndex(tmp_path / "lexical")


def find(index: LexicalIndex, question: str, limit: int = 10) -> list[int]:
    """The rows that a question's words and pairs find, best first."""
    text = normalize(question).text
    return [row for row, _ in index.search(words(text), character_pairs(text), limit)]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("失业保险", [0]),
        ("失業保險", [0]),
        ("388", [0]),
        ("wto", [2]),
        ("JOBS", [2]),
        ("工资", [1]),
        ("养老金发放", [1, 3]),
        ("火星", []),
        ("", []),
    ],
)
def test_words_find_their_passages(index: LexicalIndex, question: str, rows: list[int]) -> None:
    """Either script, any width and case, and the question that a passage answers are matched, the best first."""
    assert find(index, question) == rows


def test_pairs_meet_where_words_are_cut_otherwise(index: LexicalIndex) -> None:
    """Character pairs alone find a passage, and punctuation within terms does not break the query."""
    assert [row for row, _ in index.search([], ["足额"], 5)] == [1]
    assert [row for row, _ in index.search(['a:b"c(', "+养老金"], [], 5)] == []


def test_the_limit_holds_and_scores_fall(index: LexicalIndex) -> None:
    """No more rows come than asked for, and scores do not rise."""
    assert find(index, "养老金发放", 1) == [1]
    scores = [score for _, score in index.search(["养老金"], ["发放"], 10)]
    assert scores == sorted(scores, reverse=True)


def test_document_frequency_counts_passages(index: LexicalIndex) -> None:
    """The frequency of a word is the number of passages that it stands in."""
    assert [index.document_frequency(word) for word in ("养老金", "失业", "火星")] == [2, 1, 0]


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    """An index of no passages opens and gives no rows."""
    write_lexical(tmp_path / "empty", [])
    assert find(LexicalIndex(tmp_path / "empty"), "养老金") == []


def test_what_tantivy_cannot_read_is_damage(tmp_path: Path) -> None:
    """A folder without an index is damage that names it."""
    (tmp_path / "lexical").mkdir()
    with pytest.raises(IndexDamagedError, match="lexical cannot be read"):
        LexicalIndex(tmp_path / "lexical")
