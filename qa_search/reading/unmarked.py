"""Labels without any mark: a name or an outlet alone on its line, where a document prints no other labels.

Limits: tried only where the marked labels are fewer than two, and believed only if somebody asks and somebody answers.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from qa_search.reading.labels import Candidate
from qa_search.reading.marks import ends_sentence
from qa_search.reading.people import read_label
from qa_search.reading.script import fold

LONGEST: Final = 40  # characters: an office and a name alone on a line
_ASKS: Final = frozenset(["question", "reporter"])
_MARKS: Final = frozenset(",，。、;；:：|#*[]【】")


def unmarked(lines: list[str]) -> list[tuple[int, Candidate]]:
    """The lines that may be such labels; empty where the document does not look like it."""
    offered = [
        (number, Candidate(printed=line, shape="alone", rest=""))
        for number, line in enumerate(lines[:-1])
        if _may_be_label(line) and len(lines[number + 1]) > len(line)
    ]
    kinds = [(number, found, read_label(found.printed).kind) for number, found in offered]
    counts = Counter(fold(found.printed) for _, found in offered)
    kept = [
        (number, found, kind)
        for number, found, kind in kinds
        if kind in _ASKS
        or kind in ("host", "official", "answer")
        or (kind == "person" and counts[fold(found.printed)] > 1)
    ]
    asking = sum(kind in _ASKS for _, _, kind in kept)
    return (
        [(number, found) for number, found, _ in kept] if asking and len(kept) - asking >= 1 and len(kept) > 2 else []
    )


def _may_be_label(line: str) -> bool:
    return 1 < len(line) <= LONGEST and not ends_sentence(line) and not _MARKS & set(line)
