"""Days: closed intervals of the calendar, and which year a bare month means."""

from __future__ import annotations

import calendar
import datetime
from typing import NamedTuple

Day = datetime.date


class Interval(NamedTuple):
    """Days from `first` to `last`, both included; None where that side is open or unknown."""

    first: Day | None
    last: Day | None


UNKNOWN = Interval(None, None)


def year(number: int) -> Interval:
    """The days of a year; unknown outside the calendar's years."""
    return months(number, 1, number, 12)


def months(first_year: int, first_month: int, last_year: int, last_month: int) -> Interval:
    """From the first day of a month to the last day of another."""
    try:
        last_day = calendar.monthrange(last_year, last_month)[1]
        return Interval(Day(first_year, first_month, 1), Day(last_year, last_month, last_day))
    except ValueError:
        return UNKNOWN


def quarters(number: int, first: int, last: int) -> Interval:
    """From the first to the last quarter of a year, counted from one."""
    return months(number, 3 * first - 2, number, 3 * last)


def day(number: int, month: int, of_month: int) -> Interval:
    """One day; unknown if the calendar has no such day."""
    try:
        only = Day(number, month, of_month)
    except ValueError:
        return UNKNOWN
    return Interval(only, only)


def third_of_month(number: int, month: int, part: str) -> Interval:
    """上旬, 中旬, 下旬: days 1-10, 11-20, 21 to the end."""
    whole = months(number, month, number, month)
    if whole.first is None:
        return UNKNOWN
    if part == "下":
        return Interval(whole.first.replace(day=21), whole.last)
    first = 1 if part == "上" else 11
    return Interval(whole.first.replace(day=first), whole.first.replace(day=first + 9))


def years_before(reference: Day, count: int) -> Interval:
    """The last `count` years: whole calendar years in the first quarter (the season of annual reports), else up to now."""
    if not 0 < count < reference.year - 1:
        return UNKNOWN
    if reference.month <= 3:
        return months(reference.year - count, 1, reference.year - 1, 12)
    return Interval(_shifted(reference, -count), reference)


def years_after(reference: Day, count: int) -> Interval:
    """The next `count` years from the reference day."""
    return Interval(reference, _shifted(reference, count)) if 0 < count <= Day.max.year - reference.year else UNKNOWN


def week(reference: Day, shift: int) -> Interval:
    """The week, Monday to Sunday, `shift` weeks from the reference day's."""
    monday = reference.toordinal() - reference.weekday() + 7 * shift
    if not 0 < monday <= Day.max.toordinal() - 6:
        return UNKNOWN
    return Interval(Day.fromordinal(monday), Day.fromordinal(monday + 6))


def month_from(reference: Day, shift: int) -> Interval:
    """The month `shift` months from the reference day's."""
    index = reference.year * 12 + reference.month - 1 + shift
    return months(index // 12, index % 12 + 1, index // 12, index % 12 + 1)


def quarter_from(reference: Day, shift: int) -> Interval:
    """The quarter `shift` quarters from the reference day's."""
    index = reference.year * 4 + (reference.month - 1) // 3 + shift
    return quarters(index // 4, index % 4 + 1, index % 4 + 1)


def _shifted(reference: Day, count: int) -> Day:
    day_of_month = 28 if (reference.month, reference.day) == (2, 29) else reference.day
    return reference.replace(year=reference.year + count, day=day_of_month)
