"""Lists that share one number phrase: 养老、失业、工伤保险参保人数分别为…, handed out in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_search.figures.metric_words import CLOSING, OPENING

if TYPE_CHECKING:
    from qa_search.records import Figure

_RESPECTIVELY = re.compile(r"(?:分别|分別)[^，。；,;\d]{0,12}$")
_BETWEEN = re.compile(r"^(?:以上|左右)?\s*(?:[、，,和与及]|以及)\s*(?:近|约|超过)?$")
_SPLIT = re.compile(r"、|和(?!国)|与|與|以及|及(?!时)")
_PLACE = re.compile(r"^(?:全国|全國|我国|全市|全省|中国|各地|其中)")


def handed_out(text: str, figures: list[Figure], index: int, found: list[str | None]) -> str | None:
    """The member of a 分别 list that the figure at `index` states, or None where no such list stands."""
    first = index
    while first and _BETWEEN.match(text[figures[first - 1].end : figures[first].start]):
        first -= 1
    last = index
    while last + 1 < len(figures) and _BETWEEN.match(text[figures[last].end : figures[last + 1].start]):
        last += 1
    if first == last:
        return None
    start = max(text.rfind(mark, 0, figures[first].start) for mark in "。；;，,\n") + 1
    before = text[start : figures[first].start]
    respectively = _RESPECTIVELY.search(before)
    if respectively is None:
        return None
    size, place = last - first + 1, index - first
    members = _members(before[: respectively.start()], size)
    if members:
        return members[place]
    return _of_earlier(before[: respectively.start()], found[:first], size, place)


def _members(words: str, size: int) -> list[str] | None:
    """Split a coordination of `size` members; what stands before the first and after the last belongs to each."""
    if "，" in words:
        words = words.rsplit("，", 1)[1]
    words = OPENING.sub("", words)
    parts = _SPLIT.split(words)
    if len(parts) < size:
        return None
    head, parts = ("", parts) if len(parts) == size else ("", parts[-size:])
    place = _PLACE.match(parts[0])
    if place and len(parts[0]) > place.end():
        head, parts[0] = place.group(), parts[0][place.end() :]
    own = min(len(part) for part in parts[1:-1]) if size > 2 else len(parts[0])
    tail = parts[-1][own:] if len(parts[-1]) > own else ""
    named = [*(f"{head}{part}…{tail}" if tail else head + part for part in parts[:-1]), head + parts[-1]]
    return [name.replace("……", "…") for name in named]


def _of_earlier(words: str, found: list[str | None], size: int, place: int) -> str | None:
    """降幅分别为…: the last `size` different metrics, each with the words of this clause."""
    different: list[str] = []
    for metric in reversed(found):
        if metric and metric not in different:
            different.insert(0, metric)
        if len(different) == size:
            own = CLOSING.sub("", words).strip(" ，,")
            return f"{different[place]}…{own}" if own else different[place]
    return None
