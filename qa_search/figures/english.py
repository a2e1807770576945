"""English figures: a numeral with its sign and magnitude, its percent, measure, or the noun that it counts.

The span is the numeral with sign, magnitude, percent or measure; a counted noun is the unit and stays outside the span.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qa_search.figures.numerals import ENGLISH_MAGNITUDES, scaled, value_of
from qa_search.figures.patterns import Pattern
from qa_search.records import Figure, UnitKind

CURRENCIES = {
    "RMB": "RMB",  # the yuan's official abbreviation
    "CNY": "CNY",  # its currency code
    "USD": "USD",
    "US$": "USD",
    "$": "USD",
    "HK$": "HKD",
    "HKD": "HKD",
    "NT$": "TWD",
    "EUR": "EUR",
    "€": "EUR",
    "GBP": "GBP",
    "£": "GBP",
    "¥": "CNY",
    "￥": "元",
    "JPY": "JPY",
}
MEASURES: dict[str, tuple[str, UnitKind]] = {
    "%": ("%", "percent"),
    "％": ("%", "percent"),
    "percent": ("%", "percent"),
    "per cent": ("%", "percent"),
    "percentage point": ("percentage point", "percentage_point"),
    "percentage points": ("percentage point", "percentage_point"),
    "basis points": ("basis point", "percentage_point"),
    "yuan": ("yuan", "money"),
    "US dollars": ("US dollars", "money"),
    "U.S. dollars": ("US dollars", "money"),
    "dollars": ("dollars", "money"),
    "euros": ("euros", "money"),
    "pounds": ("pounds", "money"),
    "yen": ("yen", "money"),
    "crowns": ("crowns", "money"),
    "tonnes": ("tonnes", "mass"),
    "metric tons": ("tonnes", "mass"),
    "tons": ("tons", "mass"),
    "kilograms": ("kilograms", "mass"),
    "grams": ("grams", "mass"),
    "milligrams": ("milligrams", "mass"),
    "metric tonnes": ("tonnes", "mass"),
    "cubic meters": ("cubic meters", "other"),
    "barrels": ("barrels", "other"),
    "liters": ("liters", "other"),
    "litres": ("litres", "other"),
    "feet": ("feet", "length"),
    "square feet": ("square feet", "area"),
    "renminbi": ("RMB", "money"),
    "euro": ("euros", "money"),
    "decades": ("decades", "duration"),
    "kg": ("kg", "mass"),
    "kilometers": ("kilometers", "length"),
    "kilometres": ("kilometres", "length"),
    "km": ("km", "length"),
    "meters": ("meters", "length"),
    "metres": ("metres", "length"),
    "miles": ("miles", "length"),
    "square kilometers": ("square kilometers", "area"),
    "square meters": ("square meters", "area"),
    "hectares": ("hectares", "area"),
    "mu": ("mu", "area"),
    "acres": ("acres", "area"),
    "kilowatts": ("kilowatts", "power"),
    "megawatts": ("megawatts", "power"),
    "gigawatts": ("gigawatts", "power"),
    "kWh": ("kWh", "power"),
    "kilowatt-hours": ("kilowatt-hours", "power"),
    "times": ("times", "multiple"),
    "fold": ("fold", "multiple"),
    "years": ("years", "duration"),
    "months": ("months", "duration"),
    "weeks": ("weeks", "duration"),
    "days": ("days", "duration"),
    "working days": ("working days", "duration"),
    "hours": ("hours", "duration"),
    "minutes": ("minutes", "duration"),
    "seconds": ("seconds", "duration"),
}
_SIGN_BEFORE = Pattern(r"(?:RMB|CNY|USD|US\$|HK\$|NT\$|HKD|EUR|GBP|JPY|\$|€|£|¥|￥) ?$")
_MAGNITUDE = Pattern(rf"[ -]?(?P<name>{'|'.join(ENGLISH_MAGNITUDES)})\b", re.IGNORECASE)
_MEASURE = Pattern(
    r"[ -]?(?P<name>"
    + "|".join(sorted((re.escape(name) for name in MEASURES if name not in "%％"), key=len, reverse=True))
    + r")\b|\s?(?P<sign>[%％])",
)
_NOUN = Pattern(
    r" (?P<noun>(?!(?:m|b|tr)illion)(?:[A-Za-z0-9][A-Za-z0-9-]* ){0,3}?"
    r"(?:[a-z-]{2,}[a-rt-z]s|people|children|women|men|personnel|staff))\b",
)
_COUNTED_EARLIER = Pattern(r"(?:\d|illion)" + _NOUN.source)
_SENTENCE = Pattern(r"(?<=[a-z)])\. ")
_VERB = Pattern(
    r"(?:registered|was|were|is|has|have|had|are|in|to|of|and|for|from|by|on|at|or|as|the|which|that|with|than)\b"
)
_NUMBER_OF = Pattern(
    r"\bnumber of (?P<things>[^,.;\d]*?)\b(?: as | has | have | rose | grew | fell | dropped |"
    r" in | reached | increased | to |from )"
    r"[^.;]*\b(?:from|to|reached|at|was|is) $",
)
_POPULATION = Pattern(r"\bpopulation\b[^.;]*$")
_ENDS = Pattern(r" (?:in|to|by|at|from|last|this)\b|[,.;]|$")
_DID = Pattern(r" (?:[a-z]+ed|are|were|have|had|saw|showed|grew) ")
_ADVERBIAL = Pattern(r"\b(?:past|last|previous|next|coming|recent|first|another|every|over the|in just|aged) $")
_LATIN_AFTER = Pattern(r"[\s-]?[A-Za-z%％]")
_RANGE_TO = Pattern(r"from $|in |to $")

_HAN = Pattern(r"[\u4e00-\u9fff]")

Item = tuple[int, int, "Decimal", str, "UnitKind", bool]


def is_english(text: str, figure: Figure) -> bool:
    """Whether the words around the figure are English."""
    return not _HAN.search(text, max(0, figure.start - 30), figure.end + 12)


def english_at(text: str, start: int, written: str, end: int) -> tuple[Item, ...] | None:
    """The English figure whose numeral is `written`; () for an English number that is no figure; None if not English."""
    sign = _SIGN_BEFORE.search(text[max(0, start - 4) : start])
    if sign is None and not _LATIN_AFTER.match(text, end):
        return None
    value = value_of(written.rstrip(" ")) if written.isascii() else None
    if value is None:
        return None
    if magnitude := _MAGNITUDE.match(text, end):
        value, end = scaled(value, ENGLISH_MAGNITUDES[magnitude["name"].lower()]), magnitude.end()
    if sign is not None:
        name = sign.group().strip()
        return ((start - len(sign.group()), end, value, CURRENCIES[name], "money", False),)
    if measure := _MEASURE.match(text, end):
        if (
            _ADVERBIAL.search(text, max(0, start - 24), start)
            and MEASURES[measure["sign"] or measure["name"]][1] == "duration"
        ):
            return ()
        name, kind = MEASURES[measure["sign"] or measure["name"]]
        return ((start, measure.end(), value, name, kind, False),)
    return _counted(text, start, end, value, magnitude=magnitude is not None)


def _counted(text: str, start: int, end: int, value: Decimal, *, magnitude: bool) -> tuple[Item, ...] | None:
    noun = _NOUN.match(text, end)
    if noun is not None and not _VERB.match(noun["noun"]):
        return ((start, end, value, noun["noun"], "count", False),)
    if unit := _unit_before(text, start, end):
        return ((start, end, value, unit, "count", False),)
    unit = "people" if _POPULATION.search(text, max(0, start - 40), start) else ""
    return ((start, end, value, unit, "count", False),) if magnitude else None


def _unit_before(text: str, start: int, end: int) -> str | None:
    """The things counted where they stand before: the number of countries rose from 6 to 11; of 50 partners, 32 grew."""
    before = text[max(0, start - 160) : start]
    before = _SENTENCE.split(before)[-1]
    if (number := _NUMBER_OF.search(before)) and _ENDS.match(text, end):
        noun = _NOUN.match(" " + number["things"])
        return noun["noun"] if noun else None
    if _MAGNITUDE.search(text, start, end):
        counted = _COUNTED_EARLIER.findall(before)
        return counted[-1] if counted else None
    if before.endswith(", ") and _DID.match(text, end):
        counted = _COUNTED_EARLIER.findall(before)
        return counted[-1] if counted else None
    return None
