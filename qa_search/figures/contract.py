"""The JSON form of a figure, as the HTTP and command-line contracts print it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from qa_search.records import Figure


def to_json(figure: Figure) -> dict[str, Any]:
    """The figure as JSON-ready values; `value` is a plain decimal string, never with an exponent."""
    period, change = figure.period, figure.change
    return {
        "text": figure.text,
        "start": figure.start,
        "end": figure.end,
        "value": plain(figure.value),
        "unit": figure.unit,
        "unit_kind": figure.unit_kind,
        "qualifier": figure.qualifier,
        "metric": figure.metric,
        "period": period and {"text": period.text, "start_date": period.start_date, "end_date": period.end_date},
        "change": change and {"direction": change.direction, "basis": change.basis},
        "status": figure.status,
    }


def plain(value: Decimal) -> str:
    """Digits without an exponent and without zeros that say nothing: 38800000000, 5.9, 0."""
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
