"""Spans: where the figures of a text stand, with value and unit. The fast path; says nothing of metric or period.

One pass over the numerals: each is masked (a date, an ordinal, a name), read as a part of a whole, or read with the unit
that follows. A numeral without a unit is a figure only where a magnitude makes it an amount (超过590万); its unit is then
taken from the words before it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from qa_search.figures.english import english_at
from qa_search.figures.masks import mask_at, quoted
from qa_search.figures.numerals import HAN, MIXED, MORE, NUMERAL_START, fraction_value, tenths_value, value_of
from qa_search.figures.smallness import is_structure, is_time_adverbial
from qa_search.figures.unitless import counted_after, unit_from_context
from qa_search.figures.units import AFTER_GE, LONGEST_UNIT, NOT_BEFORE, UNITS
from qa_search.figures.words_english import read_words
from qa_search.records import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa_search.figures.masks import Mask
    from qa_search.records import UnitKind

_RUN = re.compile(f"[{NUMERAL_START}]+")
_NUMBER = re.compile(rf"(?:{MIXED}|[百千万萬](?=分之)|{HAN})(?: ?[{MORE}])?")
_MONTHS_AND_MORE = re.compile(r"[个個][多半][月]")
_PERSON_TIMES = re.compile(r"人[(（·]次[)）]?")
_EACH_TIME = re.compile(r"每[一个]?(?:秒钟?|分钟|小时|天|日|周|星期)(?!都|均)[^，。；,;0-9]{0,5}$")
_RANGE = re.compile(r"\s?(?:[-－—–~～]{1,2}|至|到)\s?")
_PER = re.compile(
    r"[/／](?:平方公里|平方米|立方米|公里|小时|小時|分钟|人|吨|月|年|日|天|秒|升|次|亩|户|公斤|千瓦时|米)"
)
_FRACTION = re.compile(r"[/／](?P<whole>[0-9０-９]{1,3})(?![0-9０-９/／])")
_TENTHS = re.compile(r"成(?P<half>半|[一二三四五六七八九](?![成]))?(?![为為立员員就本功果都长長品效年人熟交千])")
_INEXACT_BEFORE = frozenset("几幾数數若好")
_SIGN_AFTER = frozenset("(（:：,，、 \n为為是至到达達")


class Reading(NamedTuple):
    """A figure before it is dressed: span, value, unit."""

    start: int
    end: int
    value: Decimal
    unit: str
    kind: UnitKind
    more: bool  # 多 or 余 is written inside


def find_spans(text: str) -> tuple[Figure, ...]:
    """Every figure of `text` with value and unit alone, in order; no metric, period, change or status is read."""
    return tuple(bare_figure(text, reading) for reading in read_spans(text))


def bare_figure(text: str, reading: Reading) -> Figure:
    """A Figure that holds what the span itself says."""
    return Figure(
        text=text[reading.start : reading.end],
        start=reading.start,
        end=reading.end,
        value=reading.value,
        unit=reading.unit,
        unit_kind=reading.kind,
        qualifier="more_than" if reading.more else None,
    )


def read_spans(text: str) -> Iterator[Reading]:
    """Yield the figures of `text` in order."""
    worded = [Reading(*item) for item in read_words(text)]
    if not worded:
        return _read_numerals(text)
    taken = [(reading.start, reading.end) for reading in worded]
    numerals = (r for r in _read_numerals(text) if not any(r.start < end and start < r.end for start, end in taken))
    return iter(sorted([*numerals, *worded]))


def _read_numerals(text: str) -> Iterator[Reading]:
    masks = iter(quoted(text))
    mask = next(masks, None)
    done = 0
    for run in _RUN.finditer(text):
        start = run.start()
        while start < done < run.end():
            start = done
        if start < done:
            continue
        while mask is not None and mask.end <= start:
            mask = next(masks, None)
        if mask is not None and mask.start <= start:
            done = mask.end
            continue
        masked = mask_at(text, start)
        if masked is not None:
            done = masked.end
            continue
        for reading in _read_at(text, start):
            yield reading
            done = reading.end


def _read_at(text: str, start: int) -> tuple[Reading, ...]:
    """The figure at `start`, or both ends of a range, or nothing."""
    number = _NUMBER.match(text, start)
    if number is None or (start and text[start - 1] in _INEXACT_BEFORE and not text[start].isdecimal()):
        return ()
    written = number.group()
    end = number.end()
    following = text[end : end + 1]
    if following in "/／" and following:
        part = _fraction_at(text, start, written, end)
        if part:
            return (part,)
    if following == "分" or following == "成":
        return _part_at(text, start, written, end)
    english = english_at(text, start, written, end)
    if english is not None:
        return tuple(Reading(*item) for item in english)
    unit = unit_at(text, end)
    if unit is None:
        return _range_at(text, start, written, end) or _unitless_at(text, start, written, end)
    return _with_unit(text, start, written, unit)


def unit_at(text: str, start: int) -> tuple[str, UnitKind, int] | None:
    """The unit written at `start`: its name, its kind and where it ends; the longest one wins."""
    if text[start : start + 1] == " ":
        start += 1
    if text[start : start + 1] in ("个", "個"):
        for length in (3, 2, 1):
            name = text[start + 1 : start + 1 + length]
            if name in AFTER_GE:
                return name, UNITS[name], start + 1 + length
    if found := _MONTHS_AND_MORE.match(text, start):
        return "个月", "duration", found.end()
    if found := _PERSON_TIMES.match(text, start):
        return "人次", "count", found.end()
    for length in range(LONGEST_UNIT, 0, -1):
        name = text[start : start + length]
        kind = UNITS.get(name)
        if kind is None:
            continue
        end = start + len(name)
        if text[end : end + 1] in NOT_BEFORE.get(name, "") and text[end : end + 1]:
            continue
        if per := _PER.match(text, end):
            return text[start : per.end()], "rate", per.end()
        return ("%" if name == "％" else name), kind, end
    return None


def _with_unit(text: str, start: int, written: str, unit: tuple[str, UnitKind, int]) -> tuple[Reading, ...]:
    name, kind, end = unit
    value = value_of(written.rstrip(MORE + " "))
    if value is None or is_structure(text, start, written, name, end):
        return ()
    if kind == "duration" and is_time_adverbial(text, start, written, name, end):
        return ()
    start, value = _with_sign(text, start, value)
    more = any(mark in written for mark in MORE)
    if kind == "count" and _EACH_TIME.search(text, max(0, start - 10), start):
        kind = "rate"
    return (Reading(start, end, value, name, kind, more),)


def _with_sign(text: str, start: int, value: Decimal) -> tuple[int, Decimal]:
    sign = text[start - 1 : start]
    if sign and (sign in "-−－" and (start == 1 or text[start - 2] in _SIGN_AFTER) or sign in "负負"):
        return start - 1, -value
    return start, value


def _fraction_at(text: str, start: int, written: str, end: int) -> Reading | None:
    whole = _FRACTION.match(text, end)
    if whole is None or not written.isdigit():
        return None
    value = fraction_value(written, whole["whole"])
    if value is None or not 0 < value < 100:
        return None
    return Reading(start, whole.end(), value, "%", "percent", more=False)


def _part_at(text: str, start: int, written: str, end: int) -> tuple[Reading, ...]:
    """百分之五点九, 三分之二, 三成: percent."""
    if tenths := _TENTHS.match(text, end):
        value = tenths_value(written, tenths["half"])
        return () if value is None else (Reading(start, tenths.end(), value, "%", "percent", more=False),)
    if text[end : end + 2] != "分之":
        unit = unit_at(text, end)
        return () if unit is None else _with_unit(text, start, written, unit)
    part = _NUMBER.match(text, end + 2)
    value = part and fraction_value(part.group().rstrip(MORE), written)
    if part is None or value is None:
        return ()
    more = any(mark in part.group() for mark in MORE)
    return (Reading(start, part.end(), value, "%", "percent", more),)


def _range_at(text: str, start: int, written: str, end: int) -> tuple[Reading, ...]:
    """3至5年: the first end takes the unit, and the magnitude, of the second."""
    dash = _RANGE.match(text, end)
    second = dash and _NUMBER.match(text, dash.end())
    if not second:
        return ()
    upper = _read_at(text, second.start())
    lower = value_of(written.rstrip(MORE))
    if len(upper) != 1 or lower is None or upper[0].start != second.start():
        return ()
    high = upper[0]
    bare = re.match(r"[0-9.]+", second.group())
    if bare and written.isascii() and bare.group() != second.group().rstrip(MORE):
        lower *= (
            (high.value / Decimal(bare.group().rstrip("."))).normalize() if Decimal(bare.group().rstrip(".")) else 1
        )
    return (Reading(start, end, lower, high.unit, high.kind, more=False), high)


_AMOUNT_END = re.compile(r"(?=[和与及至到][\d近约超]|[。，、；,;：:!！?？)）\n”]|以[上下内]|之[多巨]|左右|的|余|$)")


def _unitless_at(text: str, start: int, written: str, end: int) -> tuple[Reading, ...]:
    """超过590万: a magnitude makes it an amount, and the words before it name the unit."""
    if (
        not any(mark in written for mark in "万亿萬億")
        or len(written.rstrip(MORE)) < 2
        or written in ("亿万", "千万", "百万")
    ):
        return ()
    unit = unit_from_context(text, start, end) if _AMOUNT_END.match(text, end) else counted_after(text, end)
    value = value_of(written.rstrip(MORE + " "))
    if unit is None or value is None:
        return ()
    name, kind = unit
    start, value = _with_sign(text, start, value)
    return (Reading(start, end, value, name, kind, any(mark in written for mark in MORE)),)
