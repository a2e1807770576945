"""Figures: every quantity that a text cites, as a record with its value, unit and evidence."""

from __future__ import annotations

from qa_search.figures.contract import to_json
from qa_search.figures.corroboration import Citing, corroborate
from qa_search.figures.finding import find_figures
from qa_search.figures.numerals import parse_number
from qa_search.figures.periods import PeriodMention, find_periods
from qa_search.figures.spans import find_spans

__all__ = [
    "Citing",
    "PeriodMention",
    "corroborate",
    "find_figures",
    "find_periods",
    "find_spans",
    "parse_number",
    "to_json",
]
