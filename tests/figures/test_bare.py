"""Amounts whose unit is not printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa_search.figures import bare_amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("那3700亿是怎么花的?", [("3700亿", 370_000_000_000)]),
        ("車子大概是 800 萬左右", [("800 萬", 8_000_000)]),
        ("大概三千万吧", [("三千万", 30_000_000)]),
        ("补助5亿元,惠及300万人", []),
        ("千万不要转发", []),
        ("1.2万亿和3万亿", [("1.2万亿", 1_200_000_000_000), ("3万亿", 3_000_000_000_000)]),
        ("", []),
    ],
)
def test_bare_amounts(text: str, expected: list[tuple[str, int]]) -> None:
    """Those in 万 and 亿 that no figure covers; a figure has its unit."""
    assert bare_amounts(text) == [(written, Decimal(value)) for written, value in expected]
