"""The JSON form of a figure."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from qa_search.figures import find_figures, to_json
from qa_search.figures.contract import plain


def test_a_figure_prints_as_the_contract_says() -> None:
    """Every key, in order; the value a plain decimal string in base units."""
    (figure,) = find_figures("2-3月已减免社会保险费2329亿元", reference_date=datetime.date(2020, 4, 21))
    assert to_json(figure) == {
        "text": "2329亿元",
        "start": 12,
        "end": 18,
        "value": "232900000000",
        "unit": "元",
        "unit_kind": "money",
        "qualifier": None,
        "metric": "减免社会保险费",
        "period": {"text": "2-3月", "start_date": "2020-02-01", "end_date": "2020-03-31"},
        "change": None,
        "status": "outcome",
    }


@pytest.mark.parametrize(
    ("value", "written"),
    [("5.90", "5.9"), ("1E+3", "1000"), ("0.0", "0"), ("100", "100"), ("-1.50", "-1.5"), ("66.666667", "66.666667")],
)
def test_a_value_has_no_exponent_and_no_idle_zeros(value: str, written: str) -> None:
    """Digits as a person would write them."""
    assert plain(Decimal(value)) == written
