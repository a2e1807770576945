"""Asking by figure: what the index cites in a metric, a unit, a range of values or of days."""

from __future__ import annotations

import math
from decimal import Decimal, InvalidOperation
from typing import Any

from qa_search import figures
from qa_search.errors import InputError
from qa_search.indexing import Generation, sentence_spans
from qa_search.language import normalize, words
from qa_search.records import Answer, Figure

from .filtering import make_filters

MOST = 1000


def query_figures(  # noqa: PLR0913 - the contract's filters
    generation: Generation,
    *,
    metric: str | None = None,
    unit: str | None = None,
    speaker: str | None = None,
    least: str | None = None,
    most: str | None = None,
    from_date: str | None = None,
    to_date: str | None = None,
    limit: int = 50,
) -> list[dict[str, Any]]:
    """The figures that meet every condition, as JSON with the answer that cites each, largest value first.

    `metric` is met by a figure whose metric has each of its words. Dates are those of the transcript.

    Raises:
        InputError: a bound is no number, a day is no day, or the limit is out of range.
    """
    if not 1 <= limit <= MOST:
        raise InputError(f"limit must be from 1 to {MOST}, got {limit}", field="limit", limit=f"1 to {MOST}")
    days = make_filters(from_date=from_date, to_date=to_date)
    conditions: list[tuple[str, object]] = [
        (clause, value)
        for clause, value in (
            ("f.unit = ?", unit),
            ("a.speaker = ?", speaker),
            ("f.value >= ?", _number(least, "min")),
            ("f.value <= ?", _number(most, "max")),
            ("a.date >= ?", days.from_date),
            ("a.date <= ?", days.to_date),
        )
        if value is not None
    ]
    where = " AND ".join(clause for clause, _ in conditions) or "1"
    wanted = words(normalize(metric).text) if metric else []
    out: list[dict[str, Any]] = []
    for row, place in generation.records.figures(where, [value for _, value in conditions], -1):
        answer = generation.records.answer(row)
        figure = answer.figures[place]
        if _measures(figure, wanted):
            out.append(_found(answer, figure))
        if len(out) == limit:
            break
    return out


def _measures(figure: Figure, wanted: list[str]) -> bool:
    named = normalize(f"{figure.metric or ''}{figure.unit}").text
    return all(word in named for word in wanted)


def _found(answer: Answer, figure: Figure) -> dict[str, Any]:
    return {
        **figures.to_json(figure),
        "answer_id": answer.id,
        "speaker": answer.speaker,
        "posted_at": answer.posted_at,
        "date": answer.date,
        "sentence": _sentence(answer.text, figure),
    }


def _sentence(text: str, figure: Figure) -> str:
    """The sentence, as written, in which the figure begins."""
    return next((text[start:end] for start, end in sentence_spans(text) if start <= figure.start < end), figure.text)


def _number(text: str | None, name: str) -> float | None:
    if text is None:
        return None
    parsed = figures.parse_number(str(text))
    try:
        number = float(parsed if parsed is not None else Decimal(str(text)))
    except InvalidOperation:
        number = math.nan
    if math.isnan(number):
        raise InputError(f"{name} must be a number such as 1e10 or 388亿, got {text!r}", field=name)
    return number
