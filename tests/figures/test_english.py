"""English figures: sign, magnitude, percent, measure, counted noun; and numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_search.figures import find_spans

CASES = [
    ("It cost $1.2 billion.", "$1.2 billion", "1200000000", "USD"),
    ("Trade reached RMB 1.9 trillion.", "RMB 1.9 trillion", "1900000000000", "RMB"),
    ("about 3,000 workers came", "3,000", "3000", "workers"),
    ("in 15 key industries", "15", "15", "key industries"),
    ("rose 4.8 percent", "4.8 percent", "4.8", "%"),
    ("down 0.2 percentage points", "0.2 percentage points", "0.2", "percentage point"),
    ("4.5 million 5G base stations", "4.5 million", "4500000", "5G base stations"),
    ("2.3 million tonnes of grain", "2.3 million tonnes", "2300000", "tonnes"),
    ("Two-thirds of the members agreed", "Two-thirds", "66.666667", "%"),
    ("half of all jobs", "half", "50", "%"),
    ("three million people", "three million", "3000000", "people"),
    ("twelve percent", "twelve percent", "12", "%"),
]


@pytest.mark.parametrize(("text", "span", "value", "unit"), CASES)
def test_an_english_figure(text: str, span: str, value: str, unit: str) -> None:
    """The counted noun is the unit and stays outside the span; a sign, a magnitude and a measure are inside."""
    (figure,) = find_spans(text)
    assert (figure.text, figure.value, figure.unit) == (span, Decimal(value), unit)


def test_a_noun_before_both_ends_is_the_unit_of_both() -> None:
    """The number of countries rose from 6 in 2007 to 11 in 2024: two counts of countries, and no year."""
    figures = find_spans("the number of developing countries rose from 6 in 2007 to 11 in 2024.")
    assert [(figure.text, figure.unit) for figure in figures] == [
        ("6", "developing countries"),
        ("11", "developing countries"),
    ]


@pytest.mark.parametrize(
    "text",
    ["In 2021, it grew.", "COVID-19 cases", "in the past 5 years", "the first half of the year", "On 15 March 2020 it"],
)
def test_english_that_is_no_figure(text: str) -> None:
    """Years, identifiers, dates and time adverbials are not figures."""
    assert find_spans(text) == ()
