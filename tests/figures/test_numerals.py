"""How numbers are written, and their exact values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_search.figures import parse_number

READ = [
    ("7", "7"),
    ("1,234,567", "1234567"),
    ("1，234", "1234"),
    ("１２３．５", "123.5"),
    ("-3.2", "-3.2"),
    ("负五", "-5"),
    ("47亿", "4700000000"),
    ("4.7 billion", "4700000000"),
    ("6.35万亿", "6350000000000"),
    ("3万8千", "38000"),
    ("4 兆 1,500 多億", "4150000000000"),
    ("8万多亿", "8000000000000"),
    ("十", "10"),
    ("十六", "16"),
    ("二十", "20"),
    ("一百零七", "107"),
    ("两万五", "25000"),
    ("七万四千六百", "74600"),
    ("三万五千亿", "3500000000000"),
    ("四万万", "400000000"),
    ("三点一四", "3.14"),
    ("二〇二三", "2023"),
    ("四成", "40"),
    ("四成五", "45"),
    ("四成半", "45"),
    ("百分之七点六", "7.6"),
    ("千分之十三", "1.3"),
    ("四分之三", "75"),
    ("2/5", "40"),
    ("2/3", "66.666667"),
    ("45%", "45"),
    ("twenty-five", "25"),
    ("three million", "3000000"),
]
UNREAD = ["", "abc", "1.2.3", "两三", "七八百", "几十", "9" * 30, "1/0", "人"]


@pytest.mark.parametrize(("written", "value"), READ)
def test_a_numeral_has_one_exact_value(written: str, value: str) -> None:
    """Every form is read to its exact Decimal; parts of a whole are percent."""
    assert parse_number(written) == Decimal(value)


@pytest.mark.parametrize("written", UNREAD)
def test_what_names_no_exact_number_has_none(written: str) -> None:
    """Words, approximations (两三, 几十), identifiers and nonsense have no value."""
    assert parse_number(written) is None
