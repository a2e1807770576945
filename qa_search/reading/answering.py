"""What a search can return: official and host turns, and each paragraph of a report, with the question it answers.

Limits: text is the turn's paragraphs joined by a newline; every passage is an exact slice of it.
"""

from __future__ import annotations

import re

from qa_search.reading.marks import ends_sentence
from qa_search.reading.pairing import exchanges
from qa_search.records import Answer, Asked, Passage, Transcript, Turn

_HEADING = re.compile(r"^(?P<heading>[^。！？!?，,；;：:]{3,24})[。.](?=.{10,})", re.DOTALL)
_DATE_LINE = re.compile(r"^[(（]?\s*(?:\d{4}年)?\s*\d{1,2}月(?:\s*\d{1,2}日)?\s*[)）]?$|^[(（].{1,30}[)）]$")
_COURTESY = re.compile(r"谢谢|感谢|thank", re.IGNORECASE)
_HEADING_LINE = 40  # characters: a heading on its own line is shorter and does not end as a sentence


def answers(transcript: Transcript) -> tuple[Answer, ...]:
    """Every answer of a transcript, in order."""
    asked = _asked(transcript)
    found: list[Answer] = []
    for number, turn in enumerate(transcript.turns):
        if not turn.paragraphs or turn.role == "reporter":
            continue
        if turn.role == "document":
            found += _report(transcript, number, turn)
        else:
            found.append(_spoken(transcript, number, turn, asked.get(number)))
    return tuple(found)


def _asked(transcript: Transcript) -> dict[int, Asked]:
    """The question that each answering turn replies to; labels of one reporter in a row are one question."""
    questions: dict[int, list[int]] = {}
    for exchange in exchanges(transcript):
        for answer in exchange.answers:
            questions.setdefault(answer, []).append(exchange.question)
    return {answer: _question(transcript, numbers) for answer, numbers in questions.items()}


def _question(transcript: Transcript, numbers: list[int]) -> Asked:
    last = transcript.turns[numbers[-1]]
    same = [transcript.turns[n] for n in numbers if transcript.turns[n].label == last.label]
    return Asked(
        speaker=last.speaker or last.label,
        outlet=last.outlet,
        text="\n".join(paragraph for turn in same for paragraph in turn.paragraphs),
        posted_at=last.posted_at,
    )


def _spoken(transcript: Transcript, number: int, turn: Turn, asked: Asked | None) -> Answer:
    identity = f"{transcript.id}-t{number}"
    passages, start = [], 0
    for index, paragraph in enumerate(turn.paragraphs):
        end = start + len(paragraph)
        passages.append(Passage(id=f"{identity}-p{index}", answer_id=identity, text=paragraph, start=start, end=end))
        start = end + 1
    return Answer(
        id=identity,
        transcript_id=transcript.id,
        kind="answer" if asked else "statement",
        speaker=turn.speaker,
        title=turn.title,
        organization=turn.organization,
        role=turn.role,
        posted_at=turn.posted_at,
        date=transcript.date,
        text="\n".join(turn.paragraphs),
        passages=tuple(passages),
        asked=asked,
    )


def _report(transcript: Transcript, number: int, turn: Turn) -> list[Answer]:
    """A report's paragraphs; a heading or date on its own line is no answer but the heading of what follows."""
    found = []
    above = None
    for index, paragraph in enumerate(turn.paragraphs):
        if _DATE_LINE.match(paragraph):
            continue
        if len(paragraph) <= _HEADING_LINE and not ends_sentence(paragraph):
            above = paragraph
            continue
        found.append(_report_paragraph(transcript, f"{transcript.id}-t{number}-p{index}", turn, paragraph, above))
    return found


def _own_heading(paragraph: str) -> str | None:
    match = _HEADING.match(paragraph)
    return match["heading"] if match and not _COURTESY.search(match["heading"]) else None


def _report_paragraph(transcript: Transcript, identity: str, turn: Turn, text: str, above: str | None) -> Answer:
    heading = _own_heading(text) or above
    passage = Passage(id=f"{identity}-p0", answer_id=identity, text=text, start=0, end=len(text), heading=heading)
    return Answer(
        id=identity,
        transcript_id=transcript.id,
        kind="report",
        speaker=turn.speaker,
        title=turn.title,
        organization=turn.organization,
        role=turn.role,
        posted_at=turn.posted_at,
        date=transcript.date,
        text=text,
        passages=(passage,),
        heading=heading,
    )
