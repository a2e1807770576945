"""Printed times."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from qa_search.reading import times
from qa_search.reading.times import Stamp

ZONE = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("line", "day", "clock"),
    [
        ("2020-04-21 10:00:15", date(2020, 4, 21), "10:00:15"),
        ("2020年4月21日 10：00", date(2020, 4, 21), "10:00"),
        ("[10:29]", None, "10:29"),
        ("（00:44）", None, "00:44"),
    ],
)
def test_a_line_that_is_a_time(line: str, day: date | None, clock: str) -> None:
    """A line that holds nothing else gives its day, if printed, and its clock."""
    assert times.alone(line) == Stamp(day=day, clock=clock)


@pytest.mark.parametrize("line", ["2020-04-21", "比分是10:29。", "10:75", "2020-13-40 10:00", "第10:29节"])
def test_a_line_that_is_no_time(line: str) -> None:
    """Days, sentences and impossible clocks are no posting times."""
    assert times.alone(line) is None


def test_a_bracketed_time_ends_a_paragraph() -> None:
    """The time is parted from the text before it."""
    assert times.at_end("谢谢大家。[10:29]") == ("谢谢大家。", Stamp(day=None, clock="10:29"))
    assert times.at_end("见附件[1]") is None


@pytest.mark.parametrize(
    ("stamp", "day", "kept"),
    [
        (Stamp(day=date(2020, 4, 21), clock="10:45:43"), None, "2020-04-21T10:45:43+08:00"),
        (Stamp(day=None, clock="10:29"), date(2017, 3, 15), "2017-03-15T10:29+08:00"),
        (Stamp(day=None, clock="10:29"), None, "10:29"),
        (Stamp(day=None, clock="61:02"), date(2017, 3, 15), "61:02"),
    ],
)
def test_what_is_kept(stamp: Stamp, day: date | None, kept: str) -> None:
    """ISO with the zone where the day is known, to the printed precision; else the clock as printed."""
    assert times.posted_at(stamp, day, ZONE) == kept


def test_times_into_a_recording_are_no_times_of_day() -> None:
    """Clocks that begin near zero count from a recording's start."""
    assert not times.is_time_of_day([Stamp(day=None, clock="00:44"), Stamp(day=None, clock="12:10")])
    assert times.is_time_of_day([Stamp(day=None, clock="10:29"), Stamp(day=None, clock="9:58")])
