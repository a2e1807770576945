"""Judged questions: JSON lines, one question each, with the passages that answer it and how well."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from qa_search.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A passage that answers: by whom, when, and words that stand in it. `grade` 2 answers, 1 answers in part."""

    speaker: str | None
    time: str | None
    quote: str
    grade: int

    def fits(self, speaker: str | None, posted_at: str | None, text: str) -> bool:
        """Whether a passage is the one that is meant: speaker and time agree, and the quote stands in it."""
        if self.speaker is not None and self.speaker != speaker:
            return False
        return _seconds(self.time) == _seconds(posted_at) and _squeezed(self.quote) in _squeezed(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedQuestion:
    """A question with its judgements; `answerable` is False where nothing answers it. `figures` answer it, as written."""

    id: str
    language: str
    type: str
    text: str
    answerable: bool
    relevant: tuple[Judgement, ...]
    figures: tuple[str, ...]

    def grade(self, speaker: str | None, posted_at: str | None, text: str) -> int:
        """The best grade among the judgements that a passage meets; 0 where it meets none."""
        return max((item.grade for item in self.relevant if item.fits(speaker, posted_at, text)), default=0)


def read_questions(path: Path) -> list[JudgedQuestion]:
    """The questions of a file.

    Raises:
        InputError: the file is not there or a line is no judged question; the message names the line.
    """
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise InputError(f"the questions {path} cannot be read: {error.strerror}", field="questions") from error
    questions = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                questions.append(_question(orjson.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise InputError(
                    f"{path}, line {number} is no judged question ({type(error).__name__}: {error}); "
                    "it needs id, lang, type, question, relevant, figures and answerable",
                    field="questions",
                ) from error
    if not questions:
        raise InputError(f"{path} holds no questions", field="questions")
    return questions


def _question(raw: dict[str, Any]) -> JudgedQuestion:
    return JudgedQuestion(
        id=str(raw["id"]),
        language=raw["lang"],
        type=raw.get("type", "any"),
        text=raw["question"],
        answerable=bool(raw.get("answerable", bool(raw["relevant"]))),
        relevant=tuple(
            Judgement(speaker=item.get("speaker"), time=item.get("time"), quote=item["quote"], grade=int(item["grade"]))
            for item in raw["relevant"]
        ),
        figures=tuple(raw.get("figures", ())),
    )


def _seconds(stamp: str | None) -> str | None:
    return stamp.replace("T", " ")[:19] if stamp else None


def _squeezed(text: str) -> str:
    return "".join(text.split())
