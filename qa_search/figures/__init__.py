"""Figures: every quantity that a text cites, as a record with its value, unit and evidence.

Each public name is loaded when it is first used: a cold start pays only for what it needs.
"""

from typing import TYPE_CHECKING

from qa_search.lazily import load_from

if TYPE_CHECKING:
    from qa_search.figures.bare import bare_amounts
    from qa_search.figures.contract import to_json
    from qa_search.figures.corroboration import Citing, corroborate
    from qa_search.figures.finding import find_figures
    from qa_search.figures.numerals import parse_number
    from qa_search.figures.periods import PeriodMention, find_periods
    from qa_search.figures.spans import find_spans

__all__ = [
    "Citing",
    "PeriodMention",
    "bare_amounts",
    "corroborate",
    "find_figures",
    "find_periods",
    "find_spans",
    "parse_number",
    "to_json",
]

_HOMES = {
    "Citing": "corroboration",
    "PeriodMention": "periods",
    "bare_amounts": "bare",
    "corroborate": "corroboration",
    "find_figures": "finding",
    "find_periods": "periods",
    "find_spans": "spans",
    "parse_number": "numerals",
    "to_json": "contract",
}

__getattr__ = load_from(__name__, _HOMES)
