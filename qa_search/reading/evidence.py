"""Which lines are labels: each distinct label is weighed over the whole document before any line is decided.

Limits: points, not proofs. The weights were set on transcripts of nine forms (live text, brackets, question and answer
pages, Markdown, Hong Kong and English releases): every true label there has at least four points, no false one has.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from qa_search.reading import times
from qa_search.reading.furniture import ENGLISH_PHRASE, PHRASE, ROWS
from qa_search.reading.labels import Candidate, candidate
from qa_search.reading.marks import ends_sentence, has_han, unglossed
from qa_search.reading.names import Person
from qa_search.reading.offices import COURTESY, OFFICE
from qa_search.reading.people import read_label
from qa_search.reading.script import fold
from qa_search.reading.unmarked import unmarked

ENOUGH: Final = 4
FEW: Final = 2  # labels: with fewer, the document may print labels without any mark
LONGEST_HEADING: Final = 30  # characters: where headings are labels, longer ones are sections (longest label seen: 28)
HEAD: Final = 3  # lines: a headline in the form `Name: quotation` stands among the first
_KIND_POINTS: Final = {
    "question": 4,
    "answer": 4,
    "reporter": 4,
    "host": 4,
    "official": 4,
    "office": 3,
    "outlet": 3,
    "person": 2,
    "phrase": -2,
}
_GREETING = re.compile(
    r"^(?:各位|大家|女士们|谢谢|感谢|多谢|好的|你好|您好|尊敬的|Good |Thank|Hello|Well,|Ladies|Friends)", re.IGNORECASE
)

_OFFICE_BEFORE = re.compile(rf"{OFFICE}[ 、]?$")
_OFFICE_AFTER = re.compile(rf"{OFFICE}|{'|'.join(COURTESY)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A line decided to be a label: where it stands, how it is printed, and whom it names."""

    line: int
    candidate: Candidate
    person: Person


@lru_cache(maxsize=4096)
def _key(printed: str) -> str:
    return re.sub(r"\s+", "", fold(unglossed(printed)[0])).casefold()


def decide(lines: list[str]) -> list[Label]:
    """The labels of a document, in order."""
    labels = _decide_marked(lines)
    if len(labels) < FEW and (found := unmarked(lines)):
        return [Label(line=number, candidate=one, person=read_label(one.printed)) for number, one in found]
    return labels


def _decide_marked(lines: list[str]) -> list[Label]:
    offered = [(number, found) for number, line in enumerate(lines) if (found := candidate(line))]
    offered = _one_style(offered)
    counts = Counter(_key(found.printed) for _, found in offered)
    shapes = Counter(found.shape for _, found in offered if _shows_style(found, counts[_key(found.printed)]))
    timed = {number for number, line in enumerate(lines) if times.alone(line)}
    stamped = {_key(found.printed) for number, found in offered if number - 1 in timed or found.stamp}
    introduced = _Introductions(lines, {number for number, _ in offered})
    points: dict[tuple[str, str], int] = {}
    labels = []
    for number, found in offered:
        key = (_key(found.printed), found.shape)
        if key not in points:
            person = read_label(found.printed)
            points[key] = _weigh(
                found, person, counts[key[0]], shapes[found.shape], key[0] in stamped
            ) + 2 * introduced(person)
        behind = found.rest or (lines[number + 1] if number + 1 < len(lines) else "")
        own = bool(_GREETING.match(fold(behind[:12])))
        if points[key] + own >= ENOUGH and not _is_headline(number, found, lines):
            labels.append(Label(line=number, candidate=found, person=_speaker(found)))
    return labels


def _speaker(found: Candidate) -> Person:
    """Whom a label names; one that is a label by its document's style, but has no known shape, names itself."""
    person = read_label(found.printed)
    return Person(kind="person", name=found.printed) if person.kind == "phrase" else person


def _one_style(offered: list[tuple[int, Candidate]]) -> list[tuple[int, Candidate]]:
    """Where two or more headings are labels, headings alone are: a colon in a paragraph is then the speaker's."""
    levels = Counter(found.level for _, found in offered if found.shape == "heading")
    if not levels:
        return offered
    level, count = levels.most_common(1)[0]
    if count < 2:
        return [(number, found) for number, found in offered if found.level != 1]
    return [(number, found) for number, found in offered if found.level == level]


def _shows_style(found: Candidate, count: int) -> bool:
    """Whether a candidate shows how the document prints labels: it names a role, or is a heading that names or recurs."""
    kind = read_label(found.printed).kind
    if found.shape == "heading":
        return kind != "phrase" or count > 2
    return kind not in ("phrase", "person")


def _weigh(found: Candidate, person: Person, count: int, same_shape: int, stamped: bool) -> int:  # noqa: FBT001
    key = _key(found.printed)
    if key in ROWS or not key:
        return -9
    points = _KIND_POINTS[person.kind]
    points += (count > 1) + (count > 2)
    points += 3 if found.shape == "heading" else 2 if found.shape == "bracket" else found.shape == "alone"
    points += 2 * stamped + 2 * (found.stamp is not None) + (same_shape > 1)
    if person.kind == "person" and same_shape > 2 and (has_han(key) or " " in found.printed or found.printed.isupper()):
        points += 1
    if person.kind in ("phrase", "person", "office", "outlet") and found.shape != "heading":
        if PHRASE.search(key):
            points -= 5
        if not has_han(found.printed) and ENGLISH_PHRASE.search(found.printed):
            points -= 5
        if len(key) > 24 and has_han(key):
            points -= 3
    if found.shape == "heading" and same_shape > 1 and len(key) < LONGEST_HEADING and not PHRASE.search(key):
        points = max(points, ENOUGH)
    if person.kind == "phrase" and found.shape != "heading":
        points = min(points, ENOUGH - 1 if count < 3 else points)
    return points


def _is_headline(number: int, found: Candidate, lines: list[str]) -> bool:
    """Whether a line is a headline in speaker-and-quotation form: near the top, and no sentence."""
    if number >= HEAD or found.shape != "inline" or len(lines) < 4:
        return False
    return len(found.rest) < 40 and not ends_sentence(found.rest)


class _Introductions:
    """Whether a name stands beside an office somewhere in the text outside the labels: `张莹司长`, `部长金壮龙先生`."""

    def __init__(self, lines: list[str], labelled: set[int]) -> None:
        # The opening introduces those who answer; 20,000 characters hold every opening seen.
        head: list[str] = []
        size = 0
        for number, line in enumerate(lines):
            head.append(line.split(":", 1)[-1] if number in labelled else line)
            size += len(line)
            if size > 20_000:
                break
        self._text = fold(unglossed("\n".join(head))[0])

    def __call__(self, person: Person) -> bool:
        if person.kind != "person" or not person.name:
            return False
        plain = fold(unglossed(person.name)[0])
        at = self._text.find(plain)
        while at >= 0:
            end = at + len(plain)
            if _OFFICE_BEFORE.search(self._text, max(0, at - 8), at) or _OFFICE_AFTER.match(self._text, end, end + 8):
                return True
            at = self._text.find(plain, end)
        return False
