"""Labels and times in the middle of a line: glued stamps, and whole transcripts without newlines.

Limits: a stamp is cut off only where a sentence ends before it; a name inside a line needs more evidence.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import Final

from qa_search.reading.labels import candidate
from qa_search.reading.marks import COLONS
from qa_search.reading.offices import OFFICE
from qa_search.reading.people import read_label
from qa_search.reading.script import fold
from qa_search.reading.times import STAMP

READ_AHEAD: Final = 60_000  # characters of the text in which introductions are looked for
LONG: Final = 200  # characters: a line that holds several turns has more
_ENDS = '。！？!?…”」』’"）)】]'
_SPOT = re.compile(
    rf"(?:(?<=[{re.escape(_ENDS)}])|(?<=\|)|^)\s*(?=([^\s。！？!?，,；;、{COLONS}“”\"（）()\[\]【】][^。！？!?，,；;{COLONS}“”\"（）()\[\]【】]{{0,29}})[{COLONS}])"
)
_ASKED = re.compile(rf"(?<=[{re.escape(_ENDS)}])\s*(?=[问問答][{COLONS}])")
_BRACKETED = re.compile(rf"\s*(?=[\[【]([^\[\]【】{COLONS}]{{2,30}})[\]】](?!\())")
_STRONG = frozenset(["question", "reporter", "answer", "host", "official", "office"])


def split(lines: list[str]) -> list[str]:
    """The lines with every glued stamp, and in flat texts every label, at a line's start."""
    lines = [piece for line in lines for stamped in _at_stamps(line) for piece in _at_questions(stamped)]
    long = [line for line in lines if len(line) > LONG]
    spots = {line: _spots(line) for line in long} if long else {}
    if not any(spots.values()):
        return lines
    accepted = _accepted(spots)
    inside = sum(sum(at > 0 for at, label in found if label in accepted) for found in spots.values())
    starting = {label for line in lines if (label := _speaker_at_start(line))}
    if inside < 2 or inside <= len(starting):
        accepted = {label for found in spots.values() for _, label in found} & starting
    return [
        piece for line in lines for piece in _cut(line, [at for at, label in spots.get(line, ()) if label in accepted])
    ]


def _speaker_at_start(line: str) -> str | None:
    found = candidate(line)
    return found.printed if found and read_label(found.printed).kind != "phrase" else None


def _cut(line: str, places: list[int]) -> list[str]:
    edges = [0, *places, len(line)]
    pieces = (line[start:end].strip() for start, end in itertools.pairwise(edges))
    return [piece for piece in pieces if piece]


def _at_questions(line: str) -> list[str]:
    """A line cut before each bare `问:` and `答:` behind a sentence's end."""
    if not any(mark in line for mark in ("答:", "答：", "问:", "问：", "問:", "問：")):
        return [line]
    return _cut(line, [match.end() for match in _ASKED.finditer(line)])


def _at_stamps(line: str) -> list[str]:
    """A line cut around each full stamp that begins it, ends it, or stands after a sentence's end."""
    if "-" not in line:
        return [line]
    places = []
    for stamp in STAMP.finditer(line):
        before = line[: stamp.start()].rstrip()
        if not before or before[-1] in '。！？!?…”」』’"）)】].':
            places += [stamp.start(), stamp.end()]
    return _cut(line, places) if places else [line]


def _spots(line: str) -> list[tuple[int, str]]:
    """Where labels may stand inside a line, and what they print."""
    found = [(match.end(), match[1].strip()) for match in _SPOT.finditer(line)]
    found += [(match.end(), match[1].strip()) for match in _BRACKETED.finditer(line)]
    return sorted(found)


def _accepted(spots: dict[str, list[tuple[int, str]]]) -> set[str]:
    """The labels inside lines that name a role, or a person who speaks again or is introduced with an office."""
    counts = Counter(label for found in spots.values() for _, label in found)
    whole = fold("".join(spots)[:READ_AHEAD])
    accepted = set()
    for label, count in counts.items():
        kind = read_label(label).kind
        if kind in _STRONG or kind == "outlet" or (kind == "person" and (count > 1 or _introduced(label, whole))):
            accepted.add(label)
    return accepted


def _introduced(name: str, whole: str) -> bool:
    name = re.escape(fold(name))
    return re.search(rf"{OFFICE}\s?{name}|{name}(?:{OFFICE}|先生|女士)", whole) is not None
