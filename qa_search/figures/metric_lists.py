"""Lists that share one number phrase: 养老、失业、工伤保险参保人数分别为…, handed out in order."""

from __future__ import annotations

from qa_search.figures.metric_phrases import GAP, joined
from qa_search.figures.metric_words import CLOSING, LONGEST_CHAIN, OPENING
from qa_search.figures.paragraph import Paragraph
from qa_search.figures.patterns import Pattern

_RESPECTIVELY = Pattern(r"(?:分别|分別)[^，。；,;\d]{0,12}$")
_BETWEEN = Pattern(r"(?:以上|左右)?\s*(?:[、，,和与及]|以及)\s*(?:近|约|超过)?")
_SPLIT = Pattern(r"、|和(?!国)|与|與|以及|及(?!时)")
_PLACE = Pattern(r"(?:全国|全國|我国|全市|全省|中国|各地|其中)")


def handed_out(paragraph: Paragraph, index: int, found: list[str | None]) -> str | None:
    """The member of a 分别 list that the figure at `index` states, or None where no such list stands."""
    first = last = index
    while first and index - first < LONGEST_CHAIN and _BETWEEN.fullmatch(paragraph.between(first)):
        first -= 1
    reach = min(len(paragraph.figures), first + LONGEST_CHAIN)
    while last + 1 < reach and _BETWEEN.fullmatch(paragraph.between(last + 1)):
        last += 1
    if first == last:
        return None
    end = paragraph.figures[first].start
    start = max(paragraph.text.rfind(mark, 0, end) for mark in "。；;，,\n") + 1
    respectively = _RESPECTIVELY.search(paragraph.text, start, end)
    if respectively is None:
        return None
    words = paragraph.text[start : respectively.start()]
    members = _members(words, last - first + 1) or _of_earlier(words, found[:first], last - first + 1)
    return members[index - first] if members else None


def _members(words: str, size: int) -> list[str]:
    """Split a coordination of `size` members; what stands before the first and after the last belongs to each."""
    parts = _SPLIT.split(OPENING.sub("", words))[-size:]
    if len(parts) < size:
        return []
    place = _PLACE.match(parts[0])
    head = place.group() if place and len(parts[0]) > place.end() else ""
    parts[0] = parts[0].removeprefix(head)
    own = min(len(part) for part in parts[1:-1]) if size > 2 else len(parts[0])
    is_whole = parts[0][-1:] == parts[-1][-1:] and "等" not in parts[-1]
    tail = "" if is_whole else parts[-1][own:]  # 需氧量、排放量: each is whole
    return [*(head + joined(part, tail.strip(GAP)) for part in parts[:-1]), head + parts[-1]]


def _of_earlier(words: str, found: list[str | None], size: int) -> list[str]:
    """降幅分别为…: the last `size` different metrics, each with the words of this clause."""
    different = list(dict.fromkeys(metric for metric in reversed(found) if metric))[:size]
    own = CLOSING.sub("", words).strip(" ，,")
    return [joined(metric, own) for metric in reversed(different)] if len(different) == size else []
