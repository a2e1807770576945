"""Labels, times and paragraphs put together: each label with the speech behind it and the time printed for it.

Limits: whether times stand before or after the turns is decided once for a document.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from qa_search.reading import times
from qa_search.reading.furniture import CAPTION, FOOTER, SCRAP, SIGN_OFF, is_stage_note
from qa_search.reading.marks import ends_sentence
from qa_search.reading.script import fold
from qa_search.records import Omission

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa_search.reading.evidence import Label
    from qa_search.reading.labels import Candidate
    from qa_search.reading.times import Stamp

LONGEST_SCRAP: Final = 60  # characters: buttons, page numbers and file names are shorter
LONGEST_NOTE: Final = 200  # characters: longer lines are speech, not captions, notes or credits


@dataclass(slots=True, kw_only=True)
class Draft:
    """A turn while it is put together. `label` is None for a statement that no label announces."""

    label: Label | None
    paragraphs: list[str] = field(default_factory=list)
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draftbook:
    """The drafts of a document, the lines before the first of them, and what was left out."""

    preamble: tuple[str, ...]
    drafts: tuple[Draft, ...]
    omissions: tuple[Omission, ...]


def assemble(lines: list[str], labels: list[Label], echoes: Mapping[int, Candidate]) -> Draftbook:
    """The document's turns in draft; `echoes` are lines that repeat a label in another language."""
    labels = [label for label in labels if label.line not in echoes]
    by_line = {label.line: label for label in labels}
    first = labels[0].line if labels else len(lines)
    last = labels[-1].line if labels else 0
    leading = _times_lead(lines, labels)
    drafts: list[Draft] = []
    omissions: list[Omission] = []
    waiting = times.alone(lines[first - 1]) if leading and first else None
    for number in range(first, len(lines)):
        line = lines[number]
        if label := by_line.get(number):
            drafts.append(Draft(label=label, stamp=label.candidate.stamp or waiting))
            waiting = None
            if label.candidate.rest:
                _add(drafts[-1], label.candidate.rest)
        elif echo := echoes.get(number):
            _add(drafts[-1], echo.rest)
        elif stamp := times.alone(line):
            if leading:
                waiting = stamp
            else:
                drafts[-1].stamp = drafts[-1].stamp or stamp
        elif reason := _why_left_out(line):
            omissions.append(Omission(text=line, reason=reason))
            if reason == "page footer" and number > last and drafts[-1].paragraphs:
                omissions += [Omission(text=rest, reason=reason) for rest in lines[number + 1 :]]
                break
        else:
            _add(drafts[-1], line)
    if drafts:
        omissions += _site_names(drafts[-1])
    return Draftbook(preamble=tuple(lines[:first]), drafts=tuple(drafts), omissions=tuple(omissions))


def _add(draft: Draft, paragraph: str) -> None:
    if parted := times.at_end(paragraph):
        paragraph, stamp = parted
        draft.stamp = draft.stamp or stamp
    if paragraph:
        draft.paragraphs.append(paragraph)


def _times_lead(lines: list[str], labels: list[Label]) -> bool:
    """Whether times stand before the turns: one before the first label, none behind the last speech."""
    if not labels or not labels[0].line or not times.alone(lines[labels[0].line - 1]):
        return False
    before = sum(times.alone(lines[label.line - 1]) is not None for label in labels if label.line)
    tail = lines[max(labels[-1].line + 1, len(lines) - 3) :]
    return before > len(labels) / 2 and not any(times.alone(line) for line in tail)


def _why_left_out(line: str) -> str | None:
    """Why a line is no speech, or None."""
    if line[0] == ">":
        return "stage note"
    if len(line) > LONGEST_NOTE:
        return "page furniture" if line[0] == "<" and SCRAP.match(line) else None
    folded = fold(line)
    return next((reason for reason, applies in _REASONS if applies(folded)), None)


def _is_section(line: str) -> bool:
    """Whether a line is a heading inside a speech: Markdown's, or one set in bold."""
    return line[0] == "#" or (line[:2] == "**" and (line[-2:] == "**" or "**" not in line[2:]))


# Why a line is left out, and what shows it; the first that applies is named.
_REASONS: Final = (
    ("page footer", lambda line: FOOTER.match(line) is not None),
    ("section heading", _is_section),
    ("stage note", is_stage_note),
    ("page furniture", lambda line: len(line) < LONGEST_SCRAP and SCRAP.match(line) is not None),
    ("caption", lambda line: CAPTION.match(line) is not None),
)


def _site_names(last: Draft) -> list[Omission]:
    """Cuts short unpunctuated rests behind the last sentence, such as a site's name."""
    tail = len(last.paragraphs)
    while tail > 1 and SIGN_OFF.match(fold(last.paragraphs[tail - 1])):
        tail -= 1
    if tail < len(last.paragraphs):
        return _cut(last, tail)
    while tail > 1 and len(last.paragraphs[tail - 1]) <= 12 and not ends_sentence(last.paragraphs[tail - 1]):
        tail -= 1
    if tail == len(last.paragraphs) or len(last.paragraphs) - tail < 2 or not ends_sentence(last.paragraphs[tail - 1]):
        return []
    return _cut(last, tail)


def _cut(last: Draft, tail: int) -> list[Omission]:
    cut = last.paragraphs[tail:]
    del last.paragraphs[tail:]
    return [Omission(text=line, reason="page footer") for line in cut]
