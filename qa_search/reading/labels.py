"""What may be a speaker's label: the shapes in which lines print one. Whether it is one is decided by evidence later.

Limits: a shape alone proves nothing; `Name: text`, `[Name]`, `Q  text` and the rest are only offered here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from qa_search.reading import times
from qa_search.reading.marks import BULLETS, COLONS

if TYPE_CHECKING:
    from qa_search.reading.times import Stamp

Shape = Literal["inline", "alone", "bracket", "heading", "bare"]

LONGEST = 64  # characters: the longest label in 22 transcripts has 25; an office of many parts may double that
_COLON = re.compile(f"[{COLONS}]")
_STOPS = re.compile(r"[。！？!?；;…|]|://|[，,](?![、 ])")
_HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
_BOLD = re.compile(r"^(\*\*|__)(.{1,80}?)\1\s*(.*)$")
_BRACKET = re.compile(
    rf"^[\[【〔［]\s*([^\[\]【】〔〕［］{COLONS}]{{1,64}}?)\s*[\]】〕］]\s*(?![(（])([{COLONS}]?)\s*(.*)$", re.DOTALL
)
_UNCLOSED = re.compile(rf"^【\s*([^\[\]【】{COLONS}]{{1,20}}?)\s*[{COLONS}]\s*(.*)$", re.DOTALL)
_BARE = re.compile(
    r"^(?:(Q|A|QUESTION|ANSWER)(?:\s{2,}|\t+|\.\s+)|((?:问|答|問)\s?\d{0,2})(?:\s+|[、.．]\s*)"  # `Q  `, `问 `
    r"|([^\s()（）\d，。,.：:]{2,16})[)）]\s*"  # `记者)`
    r"|([A-Z][A-Z'’\-]+(?: [A-Z][A-Z'’.\-]*){1,4})\.\s+(?=[A-Z“\"]))(?=\S)(.*)$",  # `CHAIR NAME. Text`
    re.DOTALL,
)
_TIMED = re.compile(
    r"^(.{1,64}?)\s*[(（\[【]\s*(\d{1,2}[:：]\d\d(?:[:：]\d\d)?)\s*[)）\]】]\s*[:：]?\s*(.*)$", re.DOTALL
)
_TIMED_ALONE = re.compile(r"^([^:：]{1,40}?)\s+(\d{1,2}[:：]\d\d(?:[:：]\d\d)?)()$")
_DAY_END = re.compile(r"\d[-/.年月]\d{1,2}(?:日|[-/.月]\d{1,2}日?)?$")
_LEAD_MARKS = re.compile(rf"^[{BULLETS}\s]+(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A line read as a label: what is printed, in which shape, the speech behind it, and a time in the label."""

    printed: str
    shape: Shape
    rest: str
    stamp: Stamp | None = None
    level: int = 0  # a Markdown heading's depth


def _inline(line: str) -> Candidate | None:
    colon = _COLON.search(line, 0, LONGEST + 1)
    if colon is None or colon.start() == 0:
        return None
    printed, rest = line[: colon.start()].rstrip(), line[colon.end() :].strip()
    if not printed or printed.isdigit() or (printed[-1].isdigit() and line[colon.end() : colon.end() + 2].isdigit()):
        return None  # a number's or a clock's colon
    if _STOPS.search(printed) or rest.startswith("//"):
        return None
    return Candidate(printed=printed, shape="inline" if rest else "alone", rest=rest)


def _timed(line: str) -> Candidate | None:
    match = _TIMED.match(line[:140]) or _TIMED_ALONE.match(line[:80])
    if match is None or _STOPS.search(match[1]):
        return None
    stamp = times.alone(match[2])
    printed = match[1].rstrip(COLONS + " ")
    if stamp is None or not printed or _DAY_END.search(printed):
        return None
    rest = line[match.start(3) :].strip()
    return Candidate(printed=printed, shape="inline" if rest else "alone", rest=rest, stamp=stamp)


def _heading(line: str) -> Candidate | None:
    match = _HEADING.match(line)
    if match is None:
        return None
    text = match[2].strip().strip("*").strip()
    if text and text[-1] in COLONS:
        return Candidate(printed=text[:-1].strip(), shape="heading", rest="", level=len(match[1]))
    if (timed := _timed(text)) and not timed.rest:
        return replace(timed, shape="heading", level=len(match[1]))
    inline = _inline(text)
    return replace(inline, shape="heading", level=len(match[1])) if inline else None


def _bracket(line: str) -> Candidate | None:
    if match := _BRACKET.match(line):
        return Candidate(printed=match[1], shape="bracket", rest=match[3].strip())
    if match := _UNCLOSED.match(line):
        return Candidate(printed=match[1], shape="bracket", rest=match[2].strip())
    return None


def _bare(line: str) -> Candidate | None:
    match = _BARE.match(line)
    if match is None:
        return None
    printed = next(group for group in match.groups() if group)
    return Candidate(printed=printed.strip(), shape="bare", rest=match[5].strip())


def _unbold(line: str) -> str:
    """`**Name:** text` and `**Name**: text` as `Name: text`."""
    match = _BOLD.match(line)
    if match is None or not (match[2].rstrip()[-1:] in COLONS or match[3][:1] in COLONS):
        return line
    return f"{match[2].rstrip()}{' ' if match[2].rstrip()[-1:] in COLONS else ''}{match[3]}"


def candidate(line: str) -> Candidate | None:
    """The label that a line may begin with, or None.

    >>> candidate("人民日报记者:请问").printed
    '人民日报记者'
    >>> candidate("[10:29]") is None
    True
    """
    if line[0] == "#":
        return _heading(line)
    line = _LEAD_MARKS.sub("", line)
    if line[:2] in ("**", "__"):
        line = _unbold(line)
    if line[0] in "[【〔［" and (found := _bracket(line)):
        return found if not found.printed.replace(".", "").isdigit() else None
    if line[0].isdigit() or line[0] in "[(（【":
        lead = times.at_start(line)
        inner = candidate(lead[0]) if lead else None
        return replace(inner, stamp=lead[1]) if lead and inner and inner.stamp is None else inner
    return _timed(line) or _bare(line) or _inline(line)
