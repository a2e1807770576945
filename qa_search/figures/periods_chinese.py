"""Chinese time expressions and their days: 今年1-3月份, 一季度末, 3月下旬, “十四五”时期.

A year left out is the reference year, or the year before where that would lie in the future and the sentence does not
speak of the future. Lunar dates and holidays are not resolved.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from qa_search.figures import days
from qa_search.figures.atoms import Atom, Resolved
from qa_search.figures.numerals import HALF_WIDTH, HAN_DIGITS, parse_number
from qa_search.figures.period_forms import FORM, FUTURE

_ERAS = {
    "十六大": days.Day(2002, 11, 8),  # the sixteenth party congress
    "十七大": days.Day(2007, 10, 15),  # the seventeenth
    "十八大": days.Day(2012, 11, 8),  # the eighteenth
    "十九大": days.Day(2017, 10, 18),  # the nineteenth
    "二十大": days.Day(2022, 10, 16),  # the twentieth
    "改革开放": days.Day(1978, 12, 18),  # reform and opening up
    "新中国成立": days.Day(1949, 10, 1),  # the founding of the People's Republic
    "建国": days.Day(1949, 10, 1),  # the same, in short
    "加入世贸组织": days.Day(2001, 12, 11),  # joining the WTO
}
_FIRST_PLAN_YEAR = 1951  # the third plan began in 1966, and every plan five years after the last
_FIRST_YEAR_OF_THE_REPUBLIC = 1912
_SHIFTS = {
    "今": 0,  # this
    "本": 0,  # this
    "当": 0,  # that same
    "當": 0,  # that same, traditional
    "同": 0,  # the same
    "这": 0,  # this
    "這": 0,  # this, traditional
    "去": -1,  # last
    "昨": -1,  # last, yesterday
    "上": -1,  # last
    "前": -2,  # before last
    "明": 1,  # next
    "下": 1,  # next
    "后": 2,  # after next
    "後": 2,  # after next, traditional
}
_WITHOUT_DAYS = frozenset(("each", "this", "recent", "later", "vague"))
_MOVABLE = frozenset(("day", "month", "edge", "quarter"))  # sorts that mean the nearest before the reference date

Match = re.Match[str]


def atoms(text: str, reference: days.Day | None) -> list[Atom]:
    """The calendar expressions of `text` in order."""
    found = []
    for match in FORM.finditer(text):
        words = match.group()
        before = text[match.start() - 1 : match.start()]
        in_number = words[0].isdigit() and (before.isdigit() or before in (".", "．"))
        if not words.strip() or before == "第" or in_number:
            continue
        sort, interval = _resolve(match, reference)
        if sort:
            found.append(Atom(match.end() - len(words.lstrip()), match.end(), interval, sort))
    return found


def _resolve(match: Match, reference: days.Day | None) -> Resolved:
    """The sort and the days of one match; an empty sort where the words only look like a time."""
    name = (match.lastgroup or "").removeprefix("is_")
    stated = _stated_year(match, reference)
    if name == "year":
        return "year", days.year(stated) if stated else days.UNKNOWN
    if name in _WITHOUT_DAYS:
        return name, days.UNKNOWN
    if read := _ALONE.get(name):
        return read(match)
    if reader := _FROM_REFERENCE.get(name):
        return reader(match, reference) if reference else ("relative", days.UNKNOWN)
    return _in_year(name, match, stated, reference)


def _in_year(name: str, match: Match, stated: int | None, reference: days.Day | None) -> Resolved:
    """Read a month, a quarter, an edge of its year; choose the year where none is stated."""
    number = stated or (reference.year if reference else None)
    if number is None:
        return ("month", days.UNKNOWN) if name != "edge_of_year" else ("edge", days.UNKNOWN)
    if stated is None and name == "edge_of_year" and not match["yedge"].startswith("年"):
        return "", days.UNKNOWN
    if name == "same":
        return "same", days.year(number) if stated else days.UNKNOWN
    sort, interval = _IN_YEAR[name](match, number)
    if stated or reference is None:
        return sort, interval
    is_ahead = sort in _MOVABLE and interval.first is not None and interval.first > reference
    # In the first quarter, a bare 全年 or 年末 is that of the year that has just ended.
    is_last_year = reference.month <= 3 and (name == "whole" or match["yedge"] == "年末")
    if (is_ahead or is_last_year) and not FUTURE.search(_sentence(match)):
        return _IN_YEAR[name](match, number - 1)
    return sort, interval


def _number(written: str) -> int:
    value = parse_number(written.translate(HALF_WIDTH))
    return int(value) if value is not None else 0


def _stated_year(match: Match, reference: days.Day | None) -> int | None:
    written, relative = match["year"] or match["year2"], match["relative"] or match["relative2"]
    if minguo := match["minguo"] or match["minguo2"]:
        return _FIRST_YEAR_OF_THE_REPUBLIC - 1 + int(minguo)
    if written:
        return int("".join(str(HAN_DIGITS.get(mark, mark)) for mark in written.translate(HALF_WIDTH)))
    return reference.year + _SHIFTS[relative[0]] if relative and reference else None


def _sentence(match: Match) -> str:
    text = match.string
    first = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
    stops = [place for mark in "。；\n" if (place := text.find(mark, match.end())) >= 0]
    return text[first : min(stops, default=len(text))]


def _day(match: Match, number: int) -> Resolved:
    month = _number(match["m"])
    first = days.day(number, month, _number(match["d"]))
    if not match["d2"]:
        return "day", first
    last = days.day(number, _number(match["m2"]) if match["m2"] else month, _number(match["d2"]))
    return "day", days.Interval(first.first, last.last)


def _part_of_month(match: Match, number: int) -> Resolved:
    month = _number(match["tm"])
    if match["edge"] in ("底", "末"):
        return "edge", days.months(number, month, number, month)
    return "month", days.third_of_month(number, month, match["third"] or "上")


def _months(match: Match, number: int) -> Resolved:
    first, last = _number(match["a"]), _number(match["b"])
    return "month", days.months(number - (first > last), first, number, last)


def _month(match: Match, number: int) -> Resolved:
    month = _number(match["one"])
    return "month", days.months(number, month, number, month)


def _quarter(match: Match, number: int) -> Resolved:
    first = _number(match["q1"].lstrip("第"))
    last = _number(match["q2"].lstrip("第")) if match["q2"] else first
    return _edge(match["qedge"], days.quarters(number, first, last))


def _first_quarters(match: Match, number: int) -> Resolved:
    return "quarter", days.quarters(number, 1, _number(match["fq"]))


def _half(match: Match, number: int) -> Resolved:
    first = 1 if match["half"] == "上" else 3
    return _edge(match["hedge"], days.quarters(number, first, first + 1))


def _first_months(match: Match, number: int) -> Resolved:
    return "month", days.months(number, 1, number, _number(match["fm"]))


def _edge_of_year(match: Match, number: int) -> Resolved:
    mark = match["yedge"][-1]
    if mark == "初":
        return "month", days.months(number, 1, number, 1)
    return ("edge" if mark in "底末" else "year"), days.year(number)


def _whole(_: Match, number: int) -> Resolved:
    return "year", days.year(number)


def _edge(mark: str | None, interval: days.Interval) -> Resolved:
    return ("edge" if mark in ("底", "末") else "quarter"), interval


def _roc(match: Match) -> Resolved:
    return "year", days.year(_FIRST_YEAR_OF_THE_REPUBLIC - 1 + int(match["roc"] or match["roc2"]))


def _plan(match: Match) -> Resolved:
    first = _FIRST_PLAN_YEAR + 5 * _number(match["plan"] or match["plan2"])
    interval = days.months(first, 1, first + 4, 12)
    part = match["planpart"] or ""
    if part.startswith("以"):
        return "plan since", interval
    return {"": "plan name", "末": "edge"}.get(part, "plan"), interval


def _era(match: Match) -> Resolved:
    return "era", days.Interval(_ERAS[match["era"]], None)


def _now(_: Match, reference: days.Day) -> Resolved:
    return "now", days.Interval(None, reference)


def _week(match: Match, reference: days.Day) -> Resolved:
    return "week", days.week(reference, _SHIFTS[match["week"]])


def _this_month(match: Match, reference: days.Day) -> Resolved:
    interval = days.month_from(reference, _SHIFTS[match["mon"]])
    return ("edge" if match["monedge"] in ("底", "末") else "month"), interval


def _this_quarter(match: Match, reference: days.Day) -> Resolved:
    return "quarter", days.quarter_from(reference, _SHIFTS[match.group()[0]])


def _near_day(match: Match, reference: days.Day) -> Resolved:
    ordinal = reference.toordinal() + _SHIFTS[match["near"]]
    only = days.Day.fromordinal(min(max(1, ordinal), days.Day.max.toordinal()))
    return "dayword", days.Interval(only, only)


def _past_years(match: Match, reference: days.Day) -> Resolved:
    return "past", days.years_before(reference, _number(match["past"] or match["past2"]))


def _next_years(match: Match, reference: days.Day) -> Resolved:
    return "later", days.years_after(reference, _number(match["next"]))


_IN_YEAR: dict[str, Callable[[Match, int], Resolved]] = {
    "day": _day,
    "part_of_month": _part_of_month,
    "months": _months,
    "month": _month,
    "quarter": _quarter,
    "first_quarters": _first_quarters,
    "half": _half,
    "first_months": _first_months,
    "edge_of_year": _edge_of_year,
    "whole": _whole,
}
_ALONE: dict[str, Callable[[Match], Resolved]] = {
    "roc": _roc,
    "plan": _plan,
    "era": _era,
}
_FROM_REFERENCE: dict[str, Callable[[Match, days.Day], Resolved]] = {
    "now": _now,
    "week": _week,
    "this_month": _this_month,
    "this_quarter": _this_quarter,
    "near_day": _near_day,
    "past_years": _past_years,
    "next_years": _next_years,
}
