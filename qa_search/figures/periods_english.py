"""English time expressions: the first quarter of 2024, the first five months of this year, May and June, last year."""

from __future__ import annotations

import datetime
import re

from qa_search.figures import days
from qa_search.figures.atoms import Atom, Resolved
from qa_search.figures.numerals import ENGLISH_NUMBERS
from qa_search.figures.patterns import Pattern

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
# May and March alone are months only after a preposition or before a year: both are words of their own.
_MONTH_ALONE = (
    r"(?:January|February|April|June|July|August|September|October|November|December|"
    r"(?:(?<=[Ii]n )|(?<=of )|(?<=by )|(?<=since ))(?:May|March)|(?:May|March)(?= (?:19|20)\d{2}))"
)
_NOT_A_YEAR = "percent|million|billion|trillion|yuan|people|jobs|households|companies|enterprises"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4}
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})"
_YEAR = r"(?:(?P<{0}>(?:19|20)\d{{2}})|(?P<{0}r>this year|last year|the year|the previous year|next year|this|last))"
_ATOM = Pattern(
    r"\b(?:"
    r"(?:the )?(?P<q>first|second|third|fourth|last) quarter(?: (?:of|in) " + _YEAR.format("qy") + r")?"
    r"|(?P<qs>Q[1-4])(?: (?:of )?(?P<qsy>20\d{2}))?"
    r"|(?:the )?(?P<half>first|second) half (?:of )?" + _YEAR.format("hy") + r""
    r"|(?:the )?first (?P<fm>" + _COUNT + r") months(?: of " + _YEAR.format("fy") + r")?"
    r"|(?:the )?first (?P<fq>two|three) quarters(?: of " + _YEAR.format("fqy") + r")?"
    r"|(?P<day>" + _MONTH + r")\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (?P<dy>(?:19|20)\d{2}))?"
    r"|(?P<d3>\d{1,2})(?:st|nd|rd|th)? (?P<day3>" + _MONTH + r")(?:,? (?P<dy3>(?:19|20)\d{2}))?"
    r"|(?P<edge>(?:the )?end of )(?:(?P<em>" + _MONTH + r")(?:,? (?P<emy>20\d{2}))?|" + _YEAR.format("ey") + r")"
    r"|(?P<a>" + _MONTH + r")(?: and | to |[-–—]| through )(?P<b>" + _MONTH + r")(?:,? (?P<aby>(?:19|20)\d{2}))?"
    r"|(?P<m>" + _MONTH_ALONE + r")(?:,? (?:of )?(?P<my>(?:19|20)\d{2}))?"
    r"|(?P<year>(?:19|20)\d{2})(?![\d%,.]\d|[-–—]\d)(?! (?:" + _NOT_A_YEAR + r"))"
    r"|(?P<rel>this year|last year|next year|the previous year|the past year)"
    r"|(?:the )?(?:past|last) (?P<past>" + _COUNT + r") years"
    r"|(?:the )?(?:next|coming) (?P<next>" + _COUNT + r") years"
    r"|(?:the )?(?P<plan>1[0-9])th Five-Year Plan(?: period)?"
    r"|(?P<mon>this month|last month)"
    r"|(?P<now>to date|so far|currently|at present|as of now|until now|to now|nowadays|today)"
    r"|(?P<each>every (?:year|month|day|week|second|hour|minute)|annually|per year|each year)"
    r")\b",
)
_LATIN = Pattern("[A-Za-z]{2}")
_CAPITALISED = Pattern(r"\b(?:To date|So far|Currently|At present|This year|Last year|The first|The end|Today|Every)\b")


def english_atoms(text: str, reference: datetime.date | None) -> list[Atom]:
    """The English calendar expressions of `text` in order; none where it holds no Latin word."""
    if not _LATIN.search(text):
        return []
    lowered = _CAPITALISED.sub(lambda match: match.group().lower(), text)
    found = []
    for match in _ATOM.finditer(lowered):
        sort, interval = _resolve(match, reference)
        if sort:
            found.append(Atom(match.start(), match.end(), interval, sort))
    return found


def _count(word: str) -> int:
    return int(word) if word.isdigit() else ENGLISH_NUMBERS[word]


def _year(match: re.Match[str], name: str, reference: datetime.date | None) -> int | None:
    if match[name]:
        return int(match[name])
    if reference is None:
        return None
    relative = (match.groupdict().get(f"{name}r") or "").removeprefix("the ")
    shift = -1 if relative.startswith(("last", "previous")) else 1 if relative.startswith("next") else 0
    return reference.year + shift


def _resolve(match: re.Match[str], reference: datetime.date | None) -> Resolved:
    for names, read in _READERS:
        if any(match[name] for name in names):
            return read(match, reference)
    return "", days.UNKNOWN


def _quarter(match: re.Match[str], reference: datetime.date | None) -> Resolved:
    number = _year(match, "qy" if match["q"] else "qsy", reference)
    index = _ORDINALS[match["q"] or match["qs"]]
    return "quarter", days.quarters(number, index, index) if number else days.UNKNOWN


def _half(match: re.Match[str], reference: datetime.date | None) -> Resolved:
    number = _year(match, "hy", reference)
    first = 1 if match["half"] == "first" else 3
    return "quarter", days.quarters(number, first, first + 1) if number else days.UNKNOWN


def _first_months(match: re.Match[str], reference: datetime.date | None) -> Resolved:
    if match["fq"]:
        number = _year(match, "fqy", reference)
        return "quarter", days.quarters(number, 1, _count(match["fq"])) if number else days.UNKNOWN
    number = _year(match, "fy", reference)
    return "month", days.months(number, 1, number, _count(match["fm"])) if number else days.UNKNOWN


def _day(match: re.Match[str], reference: datetime.date | None) -> Resolved:
    third = match["day3"] is not None
    month = MONTHS[(match["day3"] if third else match["day"]).lower()]
    number = match["dy3"] if third else match["dy"]
    stated = int(number) if number else reference.year if reference else None
    if stated is None:
        return "day", days.UNKNOWN
    interval = days.day(stated, month, int(match["d3"] if third else match["d"]))
    if not number and reference and interval.first and interval.first > reference:
        interval = days.day(stated - 1, month, int(match["d3"] if third else match["d"]))
    return "day", interval


def _edge(match: re.Match[str], reference: datetime.date | None) -> Resolved:
    if match["em"]:
        number = _year(match, "emy", reference)
        month = MONTHS[match["em"].lower()]
        return "edge", days.months(number, month, number, month) if number else days.UNKNOWN
    number = _year(match, "ey", reference)
    return "edge", days.year(number) if number else days.UNKNOWN


def _months(match: re.Match[str], reference: datetime.date | None) -> Resolved:
    first = MONTHS[(match["a"] or match["m"]).lower()]
    last = MONTHS[match["b"].lower()] if match["b"] else first
    number = _year(match, "aby" if match["a"] else "my", reference)
    if number is None:
        return "month", days.UNKNOWN
    interval = days.months(number, first, number, last)
    stated = match["aby"] if match["a"] else match["my"]
    if not stated and reference and interval.first and interval.first > reference:
        interval = days.months(number - 1, first, number - 1, last)
    return "month", interval


def _whole_year(match: re.Match[str], reference: datetime.date | None) -> Resolved:
    if match["year"]:
        return "year", days.year(int(match["year"]))
    if reference is None:
        return "year", days.UNKNOWN
    shift = {"this": 0, "next": 1}.get(match["rel"].split()[0], -1)
    return "year", days.year(reference.year + shift)


def _around_now(match: re.Match[str], reference: datetime.date | None) -> Resolved:
    if match["plan"]:
        first = 1951 + 5 * int(match["plan"])
        return "plan", days.months(first, 1, first + 4, 12)
    if match["each"]:
        return "each", days.UNKNOWN
    return _from_reference(match, reference) if reference else ("relative", days.UNKNOWN)


def _from_reference(match: re.Match[str], reference: datetime.date) -> Resolved:
    if match["past"]:
        return "past", days.years_before(reference, _count(match["past"]))
    if match["next"]:
        return "later", days.years_after(reference, _count(match["next"]))
    if match["mon"]:
        return "month", days.month_from(reference, -1 if match["mon"].startswith("last") else 0)
    return "now", days.Interval(None, reference)


_READERS = (
    (("q", "qs"), _quarter),
    (("half",), _half),
    (("fm", "fq"), _first_months),
    (("day", "day3"), _day),
    (("edge",), _edge),
    (("a", "m"), _months),
    (("year", "rel"), _whole_year),
    (("past", "next", "plan", "mon", "now", "each"), _around_now),
)
