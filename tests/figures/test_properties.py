"""Laws that hold for any input."""

from __future__ import annotations

import datetime
import itertools
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from qa_search.figures import find_figures, find_periods, find_spans, parse_number, to_json
from qa_search.figures.numerals import HAN_DIGITS

_DIGITS = "零一二三四五六七八九"
_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "0123456789０１９.,，%％$-－~至到和、。；;:()（）《》“”年月日季度第一二三四五六七八九十百千万亿两点分之成倍"
        ),
        st.sampled_from("人元个家户项次多余近约超过以上不低于同比增长下降从到其中分别占的在截今去底末 每\n"),
        st.sampled_from("percentbilliontofromthe$ PRMBUSD"),
        st.characters(),
    ),
    max_size=60,
)
_DATES = st.one_of(st.none(), st.dates())


def _in_han(number: int) -> str:
    """Write a number up to 10^12 in Chinese numerals, by the school rule."""
    if number == 0:
        return "零"
    parts: list[str] = []
    for power, name in ((8, "亿"), (4, "万"), (0, "")):
        section = number // 10**power % 10**4
        if section:
            lead = "零" if parts and section < 1000 else ""
            parts.append(lead + _section(section) + name)
    return "".join(parts)


def _section(number: int) -> str:
    written = ""
    for power, name in ((3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = number // 10**power % 10
        if digit:
            written += _DIGITS[digit] + name
        elif written and number % 10**power:
            written += "零" if not written.endswith("零") else ""
    return written


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_an_integer_reads_back_from_every_form(number: int) -> None:
    """Plain, grouped, full width, Chinese: one value."""
    full_width = str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    for written in (str(number), f"{number:,}", f"{number:,}".replace(",", "，"), full_width, _in_han(number)):
        assert parse_number(written) == number


@given(
    st.decimals(min_value=0, max_value=9999, places=2), st.sampled_from(["万", "亿", "万亿", " million", " billion"])
)
def test_a_decimal_with_a_magnitude_reads_back(number: Decimal, magnitude: str) -> None:
    """No digit is lost by a magnitude."""
    scale = {"万": 4, "亿": 8, "万亿": 12, " million": 6, " billion": 9}[magnitude]
    assert parse_number(f"{number}{magnitude}") == number * 10**scale


@given(st.decimals(min_value=0, max_value=99, places=1))
def test_a_percentage_reads_back_in_digits_and_words(number: Decimal) -> None:
    """5.9% and 百分之五点九 are one value."""
    whole, places = str(number).split(".")
    worded = f"百分之{_in_han(int(whole))}点{''.join(_DIGITS[int(digit)] for digit in places)}"
    assert parse_number(f"{number}%") == parse_number(worded) == number


@given(st.integers(min_value=10, max_value=10**8), st.sampled_from(["人", "亿元", "万户", "%", "公里"]))
def test_a_quantity_in_a_sentence_has_its_value(number: int, unit: str) -> None:
    """The sentence around a quantity does not change it."""
    (figure,) = find_spans(f"目前共完成{number}{unit}。")
    scale = {"亿元": 8, "万户": 4}.get(unit, 0)
    assert figure.value == Decimal(number) * 10**scale


@settings(max_examples=400)
@given(_TEXT, _DATES)
def test_no_input_raises_and_spans_are_exact(text: str, reference: datetime.date | None) -> None:
    """Figures come in order, do not overlap, and are what their offsets say; they print."""
    figures = find_figures(text, reference_date=reference)
    assert all(text[figure.start : figure.end] == figure.text for figure in figures)
    assert all(one.end <= other.start for one, other in itertools.pairwise(figures))
    assert all("E" not in to_json(figure)["value"] for figure in figures)
    mentions = find_periods(text, reference_date=reference)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


@given(st.text(max_size=30))
def test_parsing_any_text_is_safe(text: str) -> None:
    """A value or None."""
    value = parse_number(text)
    assert value is None or value.is_finite()


def test_every_digit_has_its_value() -> None:
    """The table that writes numbers here agrees with the one that reads them."""
    assert all(HAN_DIGITS[mark] == number for number, mark in enumerate(_DIGITS))
