"""Figures: every quantity that a text cites, as a record with its value, unit and evidence.

Each public name is loaded when it is first used: a cold start pays only for what it needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

_HOMES = {
    "Citing": "corroboration",
    "PeriodMention": "periods",
    "corroborate": "corroboration",
    "find_figures": "finding",
    "find_periods": "periods",
    "find_spans": "spans",
    "parse_number": "numerals",
    "to_json": "contract",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
