"""Finding: a text's figures with their evidence, paragraph by paragraph."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator

from qa_search.figures.changes import change_of
from qa_search.figures.clauses import Clauses
from qa_search.figures.governing import Governing
from qa_search.figures.metrics import Metrics
from qa_search.figures.paragraph import Paragraph
from qa_search.figures.periods import find_periods
from qa_search.figures.qualifiers import qualifier_of
from qa_search.figures.spans import bare_figure, read_spans
from qa_search.figures.statuses import status_of
from qa_search.records import Figure, Period

_LONGEST = 3000  # characters of a paragraph that are read together; printed paragraphs seldom reach a third of it


def find_figures(text: str, *, reference_date: datetime.date | None, heading: str | None = None) -> tuple[Figure, ...]:
    """Every figure of `text` with what it measures, when, and how; offsets are into `text`.

    Paragraphs are parted by line ends; a period or a metric is carried only within one. `heading` is the title under
    which the text stands: it is the metric where a figure's own words name nothing. Relative times stay open without a
    reference date.
    """
    found: list[Figure] = []
    for start, end in _stretches(text):
        found.extend(_shifted(figure, start) for figure in _in_paragraph(text[start:end], reference_date, heading))
    return tuple(found)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The bounds of each paragraph; one that is very long is parted, so that the work stays in proportion to the text."""
    start = 0
    while start < len(text):
        line_end = text.find("\n", start)
        end = len(text) if line_end < 0 else line_end
        if end - start > _LONGEST:
            end = _part(text, start)
            yield start, end
            start = end
        else:
            yield start, end
            start = end + 1


def _part(text: str, start: int) -> int:
    """Where to part a long paragraph: after a sentence, else after a clause, else anywhere."""
    for marks in ("。！？；", "，、,; "):
        cut = max(text.rfind(mark, start, start + _LONGEST) for mark in marks)
        if cut > start:
            return cut + 1
    return start + _LONGEST


def _shifted(figure: Figure, by: int) -> Figure:
    return dataclasses.replace(figure, start=figure.start + by, end=figure.end + by) if by else figure


def _in_paragraph(text: str, reference: datetime.date | None, heading: str | None) -> Iterator[Figure]:
    figures = tuple(
        dataclasses.replace(
            bare_figure(text, reading),
            qualifier=qualifier_of(text, reading.start, reading.end, more=reading.more),
        )
        for reading in read_spans(text)
    )
    if not figures:
        return
    mentions = find_periods(text, reference_date=reference)
    paragraph = Paragraph(text=text, figures=figures, mentions=mentions, clauses=Clauses(text))
    governing = Governing(paragraph)
    for index, (figure, metric) in enumerate(zip(figures, Metrics(paragraph).read(), strict=True)):
        period = governing.period_of(index)
        yield dataclasses.replace(
            figure,
            change=change_of(paragraph, index),
            status=status_of(paragraph, index, ahead=_is_ahead(period, reference)),
            period=period,
            metric=metric or heading,
        )


def _is_ahead(period: Period | None, reference: datetime.date | None) -> bool:
    """Whether the period begins after the reference date, or is a deadline or a stretch that ends after it.

    A whole year that has begun tells nothing: 今年 may hold what has happened and what is planned.
    """
    if period is None or reference is None or period.end_date is None:
        return period is not None and reference is not None and (period.start_date or "") > reference.isoformat()
    is_year = period.end_date.endswith("-12-31") and (period.start_date or "").endswith("-01-01")
    decisive = period.start_date if is_year else period.end_date
    return (decisive or "") > reference.isoformat()
