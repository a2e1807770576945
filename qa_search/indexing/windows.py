"""Passage -> windows: the paragraph as a whole, then its sentences. Windows are what is embedded."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

SENTENCE_END = re.compile(r"[。!?;！？；…]+[”’」』\")）】]*|(?<=[a-z%)\"”])[.?!]+[\"”’)]*(?=\s)|\n+")
SHORTEST = 6
"""A piece shorter than this many characters ("一是拓渠道。" is six) joins the sentence after it."""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of a passage as spans without the white space around them, in order.

    >>> [("一是打包办。打包是什么意思呢?")[s:e] for s, e in sentence_spans("一是打包办。打包是什么意思呢?")]
    ['一是打包办。', '打包是什么意思呢?']
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for end in [match.end() for match in SENTENCE_END.finditer(text)] + [len(text)]:
        if len(text[start:end].strip()) < SHORTEST and end < len(text):
            continue
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            spans.append((left, right))
        start = end
    return spans


def window_texts(text: str) -> list[str]:
    """The texts that are embedded for a passage: itself, then its sentences where there are several."""
    spans = sentence_spans(text)
    return [text] if len(spans) < 2 else [text, *(text[start:end] for start, end in spans)]


def are_whole(passages: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    """Which windows are a passage of several sentences as a whole; `passages` is the passage row of each window."""
    same = passages[1:] == passages[:-1]
    whole: npt.NDArray[np.bool_] = np.r_[True, ~same][: len(passages)] & np.r_[same, False][: len(passages)]
    return whole
