"""Text -> jieba words and character pairs."""

from __future__ import annotations

import difflib
import itertools
import re
import warnings

import pytest
import rjieba
from hypothesis import given
from hypothesis import strategies as st

from qa_search.language import character_pairs, has_han, is_known_word, normalize, place_names, word_spans, words
from qa_search.records import Transcript

PUNCTUATION = " .%-+_,/'?"
HYPHENATED = re.compile(r"\d+-\d+")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("失业保险稳岗返还388亿元", ["失业", "保险", "稳岗", "返还", "388", "亿元"]),
        ("养老金,今年上调5%。", ["养老金", "今年", "上调", "5%"]),
        ("how many jobs?", ["how", "many", "jobs"]),
        ("is it 3.66%?", ["is", "it", "3.66%"]),
        ("。,!", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Chinese is cut by jieba, other text by spacing; punctuation is dropped."""
    assert words(text) == expected


def test_the_fast_words_are_those_of_jieba(transcript: Transcript) -> None:
    """On the bundled transcript rjieba and jieba differ on hyphenated numbers alone."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own source warns of its escapes
        import jieba
    jieba.setLogLevel(60)
    compared = 0
    for paragraph in (paragraph for turn in transcript.turns for paragraph in turn.paragraphs):
        text = normalize(paragraph).text
        fast, plain = list(rjieba.cut(text, True)), list(jieba.cut(text))  # noqa: FBT003 - rjieba's own signature
        for tag, a, b, c, d in difflib.SequenceMatcher(None, fast, plain, autojunk=False).get_opcodes():
            if tag != "equal":
                assert HYPHENATED.fullmatch("".join(fast[a:b]))
                assert plain[c:d] == re.split("(-)", fast[a])
        compared += len(plain)
    assert compared > 4000


@given(st.text(alphabet="abc 123.%-+_,/'?", max_size=30))
def test_text_without_han_is_cut_as_within_chinese(text: str) -> None:
    """English words and numbers are the same words alone and in a Chinese passage: 3.66% and covid-19 are one each."""
    fast = [word for word in rjieba.cut(text, True) if word.strip(PUNCTUATION)[:1].isalnum()]  # noqa: FBT003 - as above
    assert words(text) == [word for word in fast if word[0].isalnum()]


@given(st.text(alphabet="失业保险稳岗返还388亿元abc ,。-\n", max_size=40) | st.text(max_size=40))
def test_word_spans_are_slices_in_order(text: str) -> None:
    """Every word stands at its span, spans do not overlap, and no word is left out."""
    spans = list(word_spans(text))
    assert [text[start:end] for _, start, end in spans] == [word for word, _, _ in spans] == words(text)
    assert all(one[2] <= other[1] for one, other in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("失业保险", ["失业", "业保", "保险"]), ("失业a保险", ["失业", "保险"]), ("业", []), ("abc", [])],
)
def test_character_pairs(text: str, expected: list[str]) -> None:
    """Pairs are of neighbouring Han characters; none bridges another character."""
    assert character_pairs(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("失业", True), ("失业保险", False), ("登记", True), ("登计", False), ("仲采", False), ("", False)],
)
def test_is_known_word(word: str, *, expected: bool) -> None:
    """A word is known when jieba's dictionary has it as it stands."""
    assert is_known_word(word) is expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("湖北和武汉,还有湖北", ["湖北", "武汉"]),
        ("福建省、义乌市、拉脱维亚", ["福建省", "义乌市", "拉脱维亚"]),
        ("蕲春县有多少?", ["蕲春县"]),
        ("大城市和开发区有多少东西?", []),
        ("电子卡普及到什么程度,信号中断怎么办?", []),
        ("外国牌子的海鲜", []),
        ("失业保险有多少?", []),
        ("how many?", []),
        ("", []),
    ],
)
def test_place_names(text: str, places: list[str]) -> None:
    """Places of the table and of jieba's dictionary, in order, none twice; not what the dictionary calls a place and is none."""
    assert place_names(text) == places


@pytest.mark.parametrize(("text", "expected"), [("jobs 就业", True), ("jobs, 12%", False), ("", False), ("㐂", True)])
def test_has_han(text: str, *, expected: bool) -> None:
    """A single Han character counts, nothing else does."""
    assert has_han(text) is expected
