"""What looks wrong in a transcript, and what to do about it.

Limits: a finding is a hint to look, not proof; a sound transcript may have some, since live text is posted out of order.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from qa_search.reading.pairing import exchanges

if TYPE_CHECKING:
    from qa_search.records import Transcript

Severity = Literal["error", "warning", "note"]

LONG: Final = 6000  # characters of one paragraph: lost line breaks; the longest in 240 transcripts has 1,352
FEW: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that looks wrong: a short name for programs, what was seen, advice, and the turn where there is one."""

    severity: Severity
    code: str
    message: str
    advice: str
    turn: int | None = None


def diagnose(transcript: Transcript) -> tuple[Finding, ...]:
    """Every finding, in the order of the checks, then of the turns."""
    return (
        *_about_the_event(transcript),
        *_about_speakers(transcript),
        *_about_times(transcript),
        *_about_paragraphs(transcript),
        *_about_questions(transcript),
    )


def _about_the_event(transcript: Transcript) -> list[Finding]:
    found = []
    if transcript.date is None:
        advice = "add `date: YYYY-MM-DD` in a .yaml file beside the transcript"
        found.append(Finding(severity="warning", code="no-date", message="no day of the event is known", advice=advice))
    if transcript.title is None:
        advice = "add `title:` in a .yaml file beside the transcript"
        found.append(Finding(severity="note", code="no-title", message="no title was found", advice=advice))
    if len(transcript.turns) < FEW:
        message = f"only {len(transcript.turns)} turn was found"
        advice = "check that each speaker's label stands at a line's start, as in `Name:`"
        found.append(Finding(severity="warning", code="few-turns", message=message, advice=advice))
    return found


def _about_speakers(transcript: Transcript) -> list[Finding]:
    found = []
    labels = Counter(turn.label for turn in transcript.turns if turn.label)
    for number, turn in enumerate(transcript.turns):
        if turn.speaker is None and turn.role in ("official", "host"):
            message = f"turn {number} answers, but nobody is named"
            advice = "name the answerer in the title, or replace the label by the name"
            found.append(Finding(severity="warning", code="no-speaker", message=message, advice=advice, turn=number))
        lone = turn.label and labels[turn.label] == 1 and len(labels) > FEW
        if lone and turn.role == "official" and turn.speaker and turn.title is None:
            message = f"the label {turn.label!r} is used once, and no office is known for it"
            advice = "check that it is a speaker, not a heading or a quotation"
            found.append(Finding(severity="note", code="label-once", message=message, advice=advice, turn=number))
    return found


def _about_times(transcript: Transcript) -> list[Finding]:
    timed = [(number, turn.posted_at) for number, turn in enumerate(transcript.turns) if turn.posted_at]
    found = []
    for (_, earlier), (number, later) in pairwise(timed):
        if len(earlier) == len(later) and later < earlier:
            message = f"turn {number} was posted at {later}, before the turn above it ({earlier})"
            advice = "check the order of the turns and the times; posting times may differ from speaking times"
            found.append(Finding(severity="warning", code="time-order", message=message, advice=advice, turn=number))
    if timed and len(timed) < len(transcript.turns) / 2:
        message = f"{len(timed)} of {len(transcript.turns)} turns have a time"
        advice = "check that times stand on a line of their own or in brackets"
        found.append(Finding(severity="note", code="times-missing", message=message, advice=advice))
    return found


def _about_paragraphs(transcript: Transcript) -> list[Finding]:
    advice = "restore the line breaks, so that passages stay short enough to quote"
    return [
        Finding(
            severity="warning",
            code="long-paragraph",
            message=f"turn {number} has a paragraph of {len(paragraph)} characters",
            advice=advice,
            turn=number,
        )
        for number, turn in enumerate(transcript.turns)
        for paragraph in turn.paragraphs
        if len(paragraph) > LONG
    ]


def _about_questions(transcript: Transcript) -> list[Finding]:
    answered = {exchange.question for exchange in exchanges(transcript)}
    advice = "check whether the answer's label was missed"
    return [
        Finding(
            severity="note",
            code="unanswered",
            message=f"no answer follows the question in turn {number}",
            advice=advice,
            turn=number,
        )
        for number, turn in enumerate(transcript.turns)
        if turn.role == "reporter" and number not in answered
    ]
