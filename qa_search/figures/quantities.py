"""Quantities: the figure that begins at one numeral: its span, value and unit.

The ways to read a numeral stand in order: a part of a whole, English, with a Chinese unit, the first end of a range, an
amount whose unit is not printed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qa_search.figures.english import english_at
from qa_search.figures.numerals import HALF_WIDTH, HAN, MIXED, MORE, fraction_value, tenths_value, value_of
from qa_search.figures.patterns import Pattern
from qa_search.figures.structure import is_structure, is_time_adverbial
from qa_search.figures.unitless import counted_after, unit_from_context
from qa_search.figures.units import AFTER_GE, LONGEST_UNIT, NOT_BEFORE, UNITS
from qa_search.records import UnitKind

_NUMBER = Pattern(rf"(?:{MIXED}|[百千万萬](?=分之)|{HAN})(?: ?[{MORE}])?")
_PERSON_TIMES = Pattern(r"人[(（·]次[)）]?")
_MONTHS_AND_MORE = Pattern(r"[个個][多半]月")
_EACH_TIME = Pattern(r"每[一个]?(?:秒钟?|分钟|小时|天|日|周|星期)(?!都|均)[^，。；,;0-9]{0,5}$")
_RANGE = Pattern(r"\s?(?:[-－—–~～]{1,2}|至|到)\s?")
_PER = Pattern(
    r"[/／](?:平方公里|平方米|立方米|公里|小[时時]|分[钟鐘]|人|吨|月|年|日|天|秒|升|次|亩|户|公斤|千瓦时|米)"
)
_FRACTION = Pattern(r"[/／](?P<whole>[0-9０-９]{1,3})(?![0-9０-９/／])")
_IN_EVERY = Pattern(r" (?:in|out of)(?: every)? (?P<whole>\d{1,3})(?!\d|[.,]\d)(?= [a-z])")
_TENTHS = Pattern(r"成(?P<half>半|[一二三四五六七八九](?!成))?(?![为為立员員就本功果都长長品效年人熟交千])")
_AMOUNT_END = Pattern(
    r"(?=[和与及](?![平谐])|[至到][\d近约超]|[。，、；,;：:!！?？)）\n”]|以[上下内]|之[多巨]|左右|的|余|$)"
)
_LEADING_DIGITS = Pattern(r"[0-9.]+")
_GREAT = frozenset("万亿萬億")
_NO_AMOUNT = ("亿万", "千万", "百万")  # countless, without a unit
_INEXACT_BEFORE = frozenset("几幾数數若好")
_SIGN_AFTER = frozenset("(（:：,，、 \n为為是至到达達约降长長增速率幅跌涨")

Unit = tuple[str, UnitKind, int]


class Reading(NamedTuple):
    """A figure before it is dressed: span, value, unit, and whether 多 or 余 is written inside."""

    start: int
    end: int
    value: Decimal
    unit: str
    kind: UnitKind
    more: bool


def read_at(text: str, start: int) -> tuple[Reading, ...]:
    """The figure that begins at the numeral at `start`, both ends of a range, or nothing."""
    number = _NUMBER.match(text, start)
    if number is None or (start and text[start - 1] in _INEXACT_BEFORE and not text[start].isdecimal()):
        return ()
    written, end = number.group(), number.end()
    if part := _part_at(text, start, written, end):
        return (part,)
    english = english_at(text, start, written, end)
    if english is not None:
        return tuple(_signed(text, Reading(*item)) for item in english)
    if unit := unit_at(text, end):
        return _with_unit(text, start, written, unit)
    return _range_at(text, start, written, end) or _unitless_at(text, start, written, end)


def unit_at(text: str, start: int) -> Unit | None:
    """The unit written at `start`: its name, its kind and where it ends; the longest one wins."""
    if text[start : start + 1] == " ":
        start += 1
    if special := _compound_unit(text, start):
        return special
    for length in range(LONGEST_UNIT, 0, -1):
        name = text[start : start + length]
        kind = UNITS.get(name)
        end = start + len(name)
        following = text[end : end + 1]
        if kind is None or (following and following in NOT_BEFORE.get(name, "")):
            continue
        if per := _PER.match(text, end):
            return text[start : per.end()], "rate", per.end()
        return ("%" if name == "％" else name), kind, end
    return None


def _compound_unit(text: str, start: int) -> Unit | None:
    """个百分点, 个多月, 人(次): units whose name is not what is printed."""
    if text[start : start + 1] in ("个", "個"):
        for length in (3, 2, 1):
            name = text[start + 1 : start + 1 + length]
            if name in AFTER_GE:
                return name, UNITS[name], start + 1 + length
    if found := _MONTHS_AND_MORE.match(text, start):
        return "个月", "duration", found.end()
    if found := _PERSON_TIMES.match(text, start):
        return "人次", "count", found.end()
    return None


def _with_unit(text: str, start: int, written: str, unit: Unit) -> tuple[Reading, ...]:
    name, kind, end = unit
    value = value_of(written.rstrip(MORE + " "))
    if value is None or is_structure(text, start, written, name, end):
        return ()
    if kind == "duration" and is_time_adverbial(text, start, written, name, end):
        return ()
    if kind == "count" and _EACH_TIME.search(text, max(0, start - 10), start):
        kind = "rate"
    start, value = _with_sign(text, start, value)
    return (Reading(start, end, value, name, kind, _is_more(written)),)


def _is_more(written: str) -> bool:
    return any(mark in written for mark in MORE)


def _signed(text: str, reading: Reading) -> Reading:
    start, value = _with_sign(text, reading.start, reading.value)
    return reading._replace(start=start, value=value)


def _with_sign(text: str, start: int, value: Decimal) -> tuple[int, Decimal]:
    """Take a minus into the span; between two numbers it is a dash."""
    sign = text[start - 1 : start]
    if not sign or sign not in "-−－负負":
        return start, value
    is_dash = sign not in "负負" and start > 1 and text[start - 2] not in _SIGN_AFTER
    return (start, value) if is_dash else (start - 1, -value)


def _part_at(text: str, start: int, written: str, end: int) -> Reading | None:
    """百分之五点九, 三分之二, 三成, 3/4: parts of a whole, in percent."""
    value: Decimal | None = None
    more = False
    if tenths := _TENTHS.match(text, end):
        value, end = tenths_value(written, tenths["half"]), tenths.end()
    elif text.startswith("分之", end) and (part := _NUMBER.match(text, end + 2)):
        value, end, more = fraction_value(part.group().rstrip(MORE), written), part.end(), _is_more(part.group())
    elif written.isdigit() and (whole := _FRACTION.match(text, end) or _IN_EVERY.match(text, end)):
        value, end = fraction_value(written, whole["whole"]), whole.end()
        if value is not None and not 0 < value < 100:
            return None
    return None if value is None else Reading(start, end, value, "%", "percent", more)


def _range_at(text: str, start: int, written: str, end: int) -> tuple[Reading, ...]:
    """3至5年: the first end takes the unit of the second, and its magnitude if it has none (10至20亿元)."""
    dash = _RANGE.match(text, end)
    second = dash and _NUMBER.match(text, dash.end())
    lower = value_of(written.rstrip(MORE))
    if not second or lower is None:
        return ()
    upper = read_at(text, second.start())
    if len(upper) != 1 or upper[0].start != second.start():
        return ()
    digits = _LEADING_DIGITS.match(second.group().translate(HALF_WIDTH))
    if digits and written.isascii() and digits.group() != second.group().rstrip(MORE):
        lower = _scaled_like(lower, Decimal(digits.group().rstrip(".")), upper[0].value)
    return (Reading(start, end, lower, upper[0].unit, upper[0].kind, more=False), upper[0])


def _scaled_like(lower: Decimal, digits: Decimal, value: Decimal) -> Decimal:
    return lower * (value / digits).normalize() if digits else lower


def _unitless_at(text: str, start: int, written: str, end: int) -> tuple[Reading, ...]:
    """超过590万: a magnitude makes it an amount, and the words around it name the unit."""
    bare = written.rstrip(MORE + " ")
    if len(bare) < 2 or bare in _NO_AMOUNT or _GREAT.isdisjoint(bare):
        return ()
    unit = unit_from_context(text, start) if _AMOUNT_END.match(text, end) else None
    unit = unit or counted_after(text, end)
    value = value_of(bare)
    if unit is None or value is None:
        return ()
    start, value = _with_sign(text, start, value)
    return (Reading(start, end, value, *unit, _is_more(written)),)
