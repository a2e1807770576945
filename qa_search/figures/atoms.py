"""Atoms: one calendar expression each, before the words around it (截至, 以来) are read."""

from __future__ import annotations

from typing import NamedTuple

from qa_search.figures.days import Interval


class Atom(NamedTuple):
    """One calendar expression: its span, its days, and its sort (day, month, year, edge, now, each, …)."""

    start: int
    end: int
    interval: Interval
    sort: str


Resolved = tuple[str, Interval]  # the sort and the days of an expression
