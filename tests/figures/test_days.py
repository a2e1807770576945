"""Intervals of the calendar."""

from __future__ import annotations

import datetime

from qa_search.figures import days

D = datetime.date


def test_intervals_are_closed() -> None:
    """Both ends are included; a month ends on its own last day."""
    assert days.months(2020, 2, 2020, 2) == (D(2020, 2, 1), D(2020, 2, 29))
    assert days.quarters(2021, 2, 3) == (D(2021, 4, 1), D(2021, 9, 30))
    assert days.third_of_month(2021, 4, "下") == (D(2021, 4, 21), D(2021, 4, 30))
    assert days.week(D(2020, 4, 21), 0) == (D(2020, 4, 20), D(2020, 4, 26))
    assert days.month_from(D(2020, 1, 9), -1) == (D(2019, 12, 1), D(2019, 12, 31))
    assert days.quarter_from(D(2020, 1, 9), -1) == (D(2019, 10, 1), D(2019, 12, 31))


def test_past_years_are_whole_years_in_the_first_quarter() -> None:
    """An annual report of March speaks of calendar years; later in the year the years end today."""
    assert days.years_before(D(2023, 3, 5), 5) == (D(2018, 1, 1), D(2022, 12, 31))
    assert days.years_before(D(2023, 9, 5), 5) == (D(2018, 9, 5), D(2023, 9, 5))


def test_days_that_do_not_exist_are_unknown() -> None:
    """An impossible day or a year outside the calendar gives an open interval and no error."""
    assert days.day(2021, 2, 30) == days.UNKNOWN
    assert days.year(0) == days.UNKNOWN
    assert days.week(D.min, -1) == days.UNKNOWN
    assert days.years_after(D.max, 5) == days.UNKNOWN
