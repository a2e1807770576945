"""Transcripts in Chinese and English by turns: the English label of a turn is an echo of the Chinese one, not a new turn.

Limits: the Chinese label comes first; Markdown headings are never echoes. A talk in which one side speaks Chinese and the
other English is told apart by who echoes whom: a question is never echoed by a named person alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qa_search.reading.labels import Candidate, candidate
from qa_search.reading.marks import has_han, mostly_han
from qa_search.reading.people import read_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa_search.reading.evidence import Label

REACH: Final = 12  # lines behind the Chinese label: all of a turn's Chinese may be printed before the English
_ASKS: Final = frozenset(["reporter", "question", "outlet"])


def echoes(lines: list[str], labels: list[Label]) -> dict[int, Candidate]:
    """The lines that repeat the label before them in English, each with its candidate; empty where a text is not bilingual."""
    chinese = [label for label in labels if has_han(label.candidate.printed) and label.candidate.shape != "heading"]
    stops = {label.line for label in chinese}
    pairs = [(label, found) for label in chinese if (found := _echo(lines, label, stops))]
    if not pairs or 2 * len(pairs) < len(chinese):
        return {}
    heard = {candidate.printed: label.candidate.printed for label, (_, candidate) in pairs}
    consistent = all(heard[candidate.printed] == label.candidate.printed for label, (_, candidate) in pairs)
    if not consistent or not (len(heard) > 1 or any(_interleaved(lines, label.line, at) for label, (at, _) in pairs)):
        return {}
    return dict(found for _, found in pairs)


def _echo(lines: list[str], label: Label, stops: Iterable[int]) -> tuple[int, Candidate] | None:
    """The first English label behind a Chinese one, with nothing but Chinese between."""
    asks = label.person.kind in _ASKS
    for number in range(label.line + 1, min(len(lines), label.line + 1 + REACH)):
        if number in stops:
            return None
        line = lines[number]
        if mostly_han(line):
            continue
        found = candidate(line)
        if found is None or has_han(found.printed) or found.shape == "heading":
            return None
        kind = read_label(found.printed).kind
        if kind == "phrase" or (kind in _ASKS) != asks:
            return None
        return (number, found) if not mostly_han(found.rest) or not found.rest else None
    return None


def _interleaved(lines: list[str], start: int, echo: int) -> bool:
    """Whether an echo stands directly behind its label's line, and Chinese goes on behind it."""
    return echo <= start + 2 and any(mostly_han(line) for line in lines[echo + 1 : echo + 4])
