"""Full dates in the orders in which Chinese and English pages print them.

Limits: a date without a year is none; `3/4/2020` is read as Americans write it.
"""

from __future__ import annotations

import re
from datetime import date

_NUMERIC = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = "|".join(f"{month}|{month[:3]}" for month in _MONTHS)
_ENGLISH = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_ENGLISH_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})\s+({_MONTH})\.?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_AMERICAN = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")


def valid_day(year: str, month: str, day: str) -> date | None:
    """The day that three printed numbers name, if the calendar has it."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def full_date(text: str) -> date | None:
    """The first full date in a text, in any of the printed orders."""
    if match := _NUMERIC.search(text):
        return valid_day(match[1], match[2], match[3])
    if match := _ENGLISH.search(text):
        return valid_day(match[3], str(_month(match[1])), match[2])
    if match := _ENGLISH_DAY_FIRST.search(text):
        return valid_day(match[3], str(_month(match[2])), match[1])
    if match := _AMERICAN.search(text):
        return valid_day(match[3], match[1], match[2])
    return None


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.casefold()[:3]))
