"""Posting times: what they look like, and what is kept of them.

Limits: only what is printed is kept; nothing is computed from it. A clock that may be a time into a recording
(`00:44`) is never joined with a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_C = "[:：︰∶﹕]"
_DAY = r"(?P<year>(?:19|20)\d\d)\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})日?"
_CLOCK = rf"(?P<hour>\d{{1,3}}){_C}(?P<minute>\d\d)(?:{_C}(?P<second>\d\d))?(?!\d)"
_PLAIN = rf"(?:{_DAY}(?:[\sT]|,\s?)*)?{_CLOCK}"
_ALONE = re.compile(rf"^\W{{0,2}}{_PLAIN}\W{{0,2}}$")
_TAIL = re.compile(rf"\s*[\[(（【〔]\s*{_PLAIN}\s*[\])）】〕]\s*$")
_LEAD = re.compile(rf"^(?:[\[(（【〔]\s*{_PLAIN}\s*[\])）】〕]|{_PLAIN.replace('?P<', '?P<b_')})\s*(?=\S)")
# A day and a clock as machines print them; a sentence's own times are written otherwise or without the year.
STAMP = re.compile(rf"(?<!\d)(?:19|20)\d\d-\d\d?-\d\d?\s*\d\d{_C}\d\d(?:{_C}\d\d)?(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A printed time: its day where that is printed too, and its clock as `HH:MM` or `HH:MM:SS`."""

    day: date | None
    clock: str


def _stamp(match: re.Match[str]) -> Stamp | None:
    groups = {name.removeprefix("b_"): value for name, value in match.groupdict().items() if value is not None}
    if int(groups["minute"]) > 59 or int(groups.get("second", 0)) > 59:
        return None
    try:
        day = date(int(groups["year"]), int(groups["month"]), int(groups["day"])) if "year" in groups else None
    except ValueError:
        return None
    clock = ":".join(groups[name] for name in ("hour", "minute", "second") if name in groups)
    return Stamp(day=day, clock=clock)


def alone(line: str) -> Stamp | None:
    """The time that a line consists of, brackets allowed."""
    match = _ALONE.match(line) if len(line) < 40 else None
    return _stamp(match) if match else None


def at_end(paragraph: str) -> tuple[str, Stamp] | None:
    """A paragraph parted from the bracketed time at its end (`…谢谢。[10:29]`)."""
    if (
        not paragraph
        or paragraph[-1] not in "])）】〕"
        or not (match := _TAIL.search(paragraph, max(0, len(paragraph) - 40)))
    ):
        return None
    stamp = _stamp(match)
    return (paragraph[: match.start()], stamp) if stamp else None


def at_start(line: str) -> tuple[str, Stamp] | None:
    """A line parted from the time before it (`[00:12] Name: …`)."""
    match = _LEAD.match(line[:60])
    stamp = _stamp(match) if match else None
    return (line[match.end() :], stamp) if match and stamp else None


def is_time_of_day(stamps: list[Stamp]) -> bool:
    """Whether bare clocks are times of day: none before five, where times into a recording start."""
    hours = [int(stamp.clock.split(":")[0]) for stamp in stamps]
    return bool(hours) and min(hours) >= 5 and max(hours) <= 23


def posted_at(stamp: Stamp, day: date | None, zone: ZoneInfo) -> str:
    """The time as it is kept: ISO 8601 with the zone where a day is known, else the clock as printed."""
    day = stamp.day or day
    parts = [int(part) for part in stamp.clock.split(":")]
    if day is None or parts[0] > 23:
        return stamp.clock
    hour, minute, second = (*parts, 0)[:3]
    moment = datetime.combine(day, time(hour, minute, second), tzinfo=zone)
    return moment.isoformat(timespec="seconds" if len(parts) == 3 else "minutes")
