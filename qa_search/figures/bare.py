"""Amounts in 万 or 亿 whose unit is not printed: 大概5亿, 那3700亿."""

from __future__ import annotations

from decimal import Decimal

from qa_search.figures.numerals import parse_number
from qa_search.figures.patterns import Pattern
from qa_search.figures.spans import find_spans

_AMOUNT = Pattern(
    r"[0-9][0-9,.]*\s*[万亿萬億]+"
    "|[一二两兩三四五六七八九十][零〇一二两兩三四五六七八九十百千]*[万亿萬億]+"  # not 千万: 千万不要 names no amount
)


def bare_amounts(text: str) -> list[tuple[str, Decimal]]:
    """The amounts that no figure of the text covers, as written, with their values, in order.

    >>> bare_amounts("车子大概800万,补助5亿元")
    [('800万', Decimal('8000000'))]
    """
    found = [(match, parse_number(match[0])) for match in _AMOUNT.finditer(text)]
    if not found:
        return []
    spans = [(figure.start, figure.end) for figure in find_spans(text)]
    return [
        (match[0], value)
        for match, value in found
        if value is not None and not any(start < match.end() and match.start() < end for start, end in spans)
    ]
