"""Text -> jieba words and character pairs, the terms of the lexical index. The only place that knows jieba.

`rjieba` is jieba's algorithm and dictionary in Rust: 21 times faster, and it starts in 0.1 s instead of 0.6 s. Its words
differ from jieba's only on hyphenated numbers, which a test holds against jieba itself.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from qa_search.language.places import GENERIC, PLACES, SUFFIXES

HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
JOINED = re.compile(r"[^\W_](?:[%+#&]|[._\-]+[^\W_])")
"""What jieba keeps in one word: 3.66%, covid-19, u.s. Text without it and without Han characters is cut alike, at once."""
ENGLISH_NAME = re.compile(r"(?<![.?!:\"“]\s)(?<!^)\b[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*\b")
"""One capitalised word or more, not at the beginning of a sentence."""
TERM = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|[^\W_]+")


@functools.cache
def _cut() -> object:
    import rjieba  # noqa: PLC0415 - 0.1 s that parsing and figures need not pay

    return rjieba.cut


def words(text: str) -> list[str]:
    """The words of normalised text in their order: Chinese by jieba, others by spacing; punctuation is dropped.

    >>> words("失业保险稳岗返还388亿元")
    ['失业', '保险', '稳岗', '返还', '388', '亿元']
    """
    if not HAN_RUN.search(text) and not JOINED.search(text):
        return TERM.findall(text)
    cut = _cut()
    assert callable(cut)  # noqa: S101 - for the type checker: rjieba has no types
    return [word for word in cut(text, True) if TERM.match(word)]  # noqa: FBT003 - rjieba's own signature


def word_spans(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of normalised text with their offsets, in order."""
    at = 0
    for word in words(text):
        start = text.find(word, at)
        if start < 0:
            continue
        at = start + len(word)
        yield word, start, at


def is_known_word(word: str) -> bool:
    """Whether jieba's dictionary has the word, so that it was not put together from unknown characters."""
    import rjieba  # noqa: PLC0415 - as above

    return bool(rjieba.has_word(word))


def place_names(text: str) -> list[str]:
    """The places that normalised text names, in order, none twice.

    Those of the table, with or without 省, 市, 县 …, and what jieba's dictionary has as a place with such an ending. Unknown
    words are not guessed at: the guesser would cost 0.3 s at its first use and finds places that are none.
    """
    import rjieba  # noqa: PLC0415 - as above

    tagged = rjieba.tag(text, False)  # noqa: FBT003 - rjieba's own signature
    return list(dict.fromkeys(word for word, tag in tagged if _is_place(word, known=tag == "ns")))


def english_names(text: str) -> list[str]:
    """The names of one word or more in English text as written, in order; not those that begin a sentence.

    >>> english_names("What did the World Bank say in Beijing?")
    ['World Bank', 'Beijing']
    """
    return ENGLISH_NAME.findall(text)


def _is_place(word: str, *, known: bool) -> bool:
    if word in PLACES or (word[:-1] in PLACES and word[-1] in SUFFIXES):
        return True
    return known and len(word) > 2 and word[-1] in SUFFIXES and word not in GENERIC and not word.endswith("地区")


def character_pairs(text: str) -> list[str]:
    """Neighbouring Han characters of normalised text, so that words that jieba cuts otherwise still meet."""
    return [run[at : at + 2] for run in HAN_RUN.findall(text) for at in range(len(run) - 1)]


def has_han(text: str) -> bool:
    """Whether the text has a Han character: a question without one cannot meet Chinese text word for word."""
    return HAN_RUN.search(text) is not None
