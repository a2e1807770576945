"""Spans: where the figures of a text stand, with value and unit. The fast path; says nothing of metric or period.

One pass over the numerals: each is masked (a date, an ordinal, a name) or read as a quantity.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa_search.figures.masks import Mask, mask_at, quoted
from qa_search.figures.numerals import NUMERAL_START
from qa_search.figures.patterns import Pattern
from qa_search.figures.quantities import Reading, read_at
from qa_search.figures.words_english import read_words
from qa_search.records import Figure

_RUN = Pattern(f"[{NUMERAL_START}]+")


def find_spans(text: str) -> tuple[Figure, ...]:
    """Every figure of `text` with value and unit alone, in order; no metric, period, change or status is read."""
    return tuple(bare_figure(text, reading) for reading in read_spans(text))


def bare_figure(text: str, reading: Reading) -> Figure:
    """A Figure that holds what the span itself says."""
    return Figure(
        text=text[reading.start : reading.end],
        start=reading.start,
        end=reading.end,
        value=reading.value,
        unit=reading.unit,
        unit_kind=reading.kind,
        qualifier="more_than" if reading.more else None,
    )


def read_spans(text: str) -> Iterator[Reading]:
    """Yield the figures of `text` in order."""
    worded = [Reading(*item) for item in read_words(text)]
    if not worded:
        return _read_numerals(text)
    numerals = [r for r in _read_numerals(text) if not any(r.start < w.end and w.start < r.end for w in worded)]
    return iter(sorted([*numerals, *worded]))


def _read_numerals(text: str) -> Iterator[Reading]:
    """Yield the figures that begin with a numeral."""
    for outcome in read_runs(text):
        if not isinstance(outcome, Mask):
            yield from outcome


def read_runs(text: str) -> Iterator[Mask | tuple[Reading, ...]]:
    """Yield for each run of numerals the mask that it falls under, or what it reads as; `done` is where that ends."""
    masks = iter(quoted(text))
    mask = next(masks, None)
    done = 0
    for run in _RUN.finditer(text):
        start = max(run.start(), done)
        if start >= run.end():
            continue
        while mask is not None and mask.end <= start:
            mask = next(masks, None)
        masked = mask if mask is not None and mask.start <= start else mask_at(text, start)
        if masked:
            done = masked.end
            yield masked
        else:
            readings = read_at(text, start)
            if readings:
                done = readings[-1].end
            yield readings
