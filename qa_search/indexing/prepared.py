"""A transcript made ready for the index: its answers with their figures. Made in worker processes, or read from an index."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

import orjson

from qa_search import figures, reading
from qa_search.language import home_of
from qa_search.records import Answer, Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedTranscript:
    """What the index keeps of a transcript.

    `parsed` is its JSON as `qa-search parse` prints it, `home` the country or territory that its officials mean (see
    `language/homes.py`).
    """

    id: str
    title: str | None
    date: str | None
    organization: str | None
    source: str
    parsed: bytes
    answers: tuple[Answer, ...]
    home: str | None = None


def prepare(transcript: Transcript) -> PreparedTranscript:
    """The transcript's answers with their figures."""
    day = _day(transcript.date)
    answers = reading.answers(transcript)
    return PreparedTranscript(
        id=transcript.id,
        title=transcript.title,
        date=transcript.date,
        organization=transcript.organization,
        source=transcript.source,
        parsed=orjson.dumps(reading.to_json(transcript)),
        answers=tuple(_with_figures(answer, day) for answer in answers),
        home=home_of([answer.text for answer in answers]),
    )


def _with_figures(answer: Answer, day: datetime.date | None) -> Answer:
    found = figures.find_figures(answer.text, reference_date=day, heading=answer.heading)
    return replace(answer, figures=tuple(found))


def _day(date: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(date) if date else None
