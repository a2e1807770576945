"""Which lines are labels: each distinct label is weighed over the whole document before any line is decided.

Limits: points, not proofs. In 22 transcripts of nine forms (live text, brackets, question and answer pages, Markdown, Hong
Kong and English releases, a parliament's record) every true label has enough points, and no other has more than three.
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
LONGEST_HEADING: Final = 30  # characters: longer headings are sections (the longest label in 200 transcripts has 18)
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
_SHAPE_POINTS: Final = {"heading": 3, "bracket": 2, "alone": 1, "inline": 0, "bare": 0}
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


_SAYS = re.compile(r"(?<=..)(?:说|答|回答)$")


@lru_cache(maxsize=4096)
def _key(printed: str) -> str:
    return _SAYS.sub("", re.sub(r"\s+", "", fold(unglossed(printed)[0])).casefold())


def decide(lines: list[str]) -> list[Label]:
    """The labels of a document, in order."""
    labels = _decide_marked(lines)
    if len(labels) < FEW and (found := unmarked(lines)):
        return [Label(line=number, candidate=one, person=read_label(one.printed)) for number, one in found]
    return labels


def _decide_marked(lines: list[str]) -> list[Label]:
    offered = [(number, found) for number, line in enumerate(lines) if (found := candidate(line))]
    offered = _one_style(offered)
    clues = _Clues(lines, offered)
    labels = []
    for number, found in offered:
        behind = found.rest or (lines[number + 1] if number + 1 < len(lines) else "")
        opens = bool(_GREETING.match(fold(behind[:12]))) or behind.endswith(("?", "？"))
        if clues.points(found) + opens >= ENOUGH and not _is_headline(number, found, lines):
            labels.append(Label(line=number, candidate=found, person=_speaker(found)))
    return labels


class _Clues:
    """What the whole document tells about each distinct label; each is weighed once."""

    def __init__(self, lines: list[str], offered: list[tuple[int, Candidate]]) -> None:
        timed = {number for number, line in enumerate(lines) if times.alone(line)}
        self._counts = Counter(_key(found.printed) for _, found in offered)
        self._shapes = Counter(
            found.shape for _, found in offered if _shows_style(found, self._counts[_key(found.printed)])
        )
        self._stamped = {_key(found.printed) for number, found in offered if number - 1 in timed or found.stamp}
        self._answering = _answering(offered)
        self._introduced = _Introductions(lines, {number for number, _ in offered})
        self._points: dict[tuple[str, str], int] = {}

    def points(self, found: Candidate) -> int:
        """The points of a candidate's label in its shape."""
        key = (_key(found.printed), found.shape)
        if key not in self._points:
            self._points[key] = self._weigh(found, key[0])
        return self._points[key]

    def _weigh(self, found: Candidate, key: str) -> int:
        person = read_label(found.printed)
        if key in ROWS or not key:
            return -9
        points = _KIND_POINTS[person.kind] + _SHAPE_POINTS[found.shape]
        points += (self._counts[key] > 1) + (self._counts[key] > 2)
        points += 2 * (key in self._stamped) + 2 * (found.stamp is not None) + (self._shapes[found.shape] > 1)
        if person.kind == "person":
            points += self._weigh_person(found, person, key)
        if found.shape == "heading":
            fits = self._shapes["heading"] > 1 and len(key) < LONGEST_HEADING and not PHRASE.search(key)
            return max(points, ENOUGH) if fits else points
        if person.kind in ("phrase", "person", "office", "outlet"):
            points -= _against(found, key)
        if person.kind == "phrase" and self._counts[key] < 3:
            return min(points, ENOUGH - 1)
        return points

    def _weigh_person(self, found: Candidate, person: Person, key: str) -> int:
        """A name is believed more where it is introduced, answers, or stands among labels of its shape."""
        spelt_out = has_han(key) or " " in found.printed or found.printed.isupper()
        in_style = spelt_out and self._shapes[found.shape] > (self._counts[key] < 2)
        return 2 * self._introduced(person) + 2 * (key in self._answering) + in_style


def _against(found: Candidate, key: str) -> int:
    """What speaks against a label that names no role: words of phrases, and length."""
    against = 5 if PHRASE.search(key) else 0
    if not has_han(found.printed):
        return against + (5 if ENGLISH_PHRASE.search(found.printed) else 0)
    return against + (3 if len(key) > 24 else 0)


def _answering(offered: list[tuple[int, Candidate]]) -> set[str]:
    """The labels that stand next behind a reporter's: who follows a question answers it."""
    found = set()
    asks = False
    for _, one in offered:
        if asks:
            found.add(_key(one.printed))
        kind = read_label(one.printed).kind
        asks = kind in ("question", "reporter") or (kind == "outlet" and one.rest.endswith(("?", "？")))
    return found


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
