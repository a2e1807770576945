"""Labels, times and paragraphs put together: each label with the speech behind it and the time printed for it.

Limits: whether times stand before or after the turns is decided once for a document.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from qa_search.reading import times
from qa_search.reading.furniture import CAPTION, FOOTER, SCRAP, is_stage_note
from qa_search.reading.marks import ends_sentence
from qa_search.reading.script import fold
from qa_search.records import Omission
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa_search.reading.times import Stamp
    from qa_search.reading.evidence import Label


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


def assemble(lines: list[str], labels: list[Label]) -> Draftbook:
    """The document's turns in draft."""
    by_line = {label.line: label for label in labels}
    first = labels[0].line if labels else len(lines)
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
        elif stamp := times.alone(line):
            if leading:
                waiting = stamp
            else:
                drafts[-1].stamp = drafts[-1].stamp or stamp
        elif reason := _why_left_out(line):
            omissions.append(Omission(text=line, reason=reason))
        else:
            _add(drafts[-1], line)
    if drafts:
        omissions += _footer(drafts[-1])
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
    if len(line) > 320:
        return None
    folded = fold(line)
    if is_stage_note(folded):
        return "stage note"
    if SCRAP.match(folded):
        return "page furniture"
    if len(line) < 170 and CAPTION.match(folded):
        return "caption"
    return None


def _footer(last: Draft) -> list[Omission]:
    """Cuts what follows the last speech on its page: credits, links, legal lines."""
    for number, paragraph in enumerate(last.paragraphs):
        if number > 0 and FOOTER.search(fold(paragraph[:60])):
            cut = last.paragraphs[number:]
            del last.paragraphs[number:]
            return [Omission(text=line, reason="page footer") for line in cut]
    return _site_names(last)


def _site_names(last: Draft) -> list[Omission]:
    """Cuts short unpunctuated rests behind the last sentence, such as a site's name."""
    tail = len(last.paragraphs)
    while tail > 1 and len(last.paragraphs[tail - 1]) <= 12 and not ends_sentence(last.paragraphs[tail - 1]):
        tail -= 1
    if tail == len(last.paragraphs) or len(last.paragraphs) - tail < 2 or not ends_sentence(last.paragraphs[tail - 1]):
        return []
    cut = last.paragraphs[tail:]
    del last.paragraphs[tail:]
    return [Omission(text=line, reason="page footer") for line in cut]
