"""English changes: up by 23.5 percent year on year, from 6 in 2007 to 11 in 2024, a 10 percent increase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_search.records import Change

if TYPE_CHECKING:
    from qa_search.records import Basis, Figure

_UP = (
    r"up|rose|rises?|rising|grew|grows?|growing|grown|surged?|surging|increas(?:e|ed|es|ing)|climb(?:ed|s|ing)?|jumped|expanded|"
    r"soared|rais(?:e|ed|ing)|gained|growth"
)
_DOWN = (
    r"down|fell|falls?|falling|fallen|drop(?:ped|s)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|reduc(?:e|ed|es|ing)|cut|"
    r"cutting|lower(?:ed|ing)?|shrank|contracted|slid"
)
_VERB = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_STATED = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?P<object>(?: [A-Za-z-]+){{0,4}} by| of| to)?"
    r"(?: (?:about|around|nearly|almost|over|more than|some|an?))*\s?$",
)
_AFTER = re.compile(r" (?:(?P<up>increase|rise|growth)|(?P<down>decrease|decline|drop|fall|reduction|cut))\b")
_YEAR = re.compile(r"[^.;]{0,20}(?:year[ -]on[ -]year|year[ -]over[ -]year|from a year|same period)")
_MONTH = re.compile(r"[^.;]{0,20}month[ -]on[ -]month")
_BETWEEN_ENDS = re.compile(r"(?: in \d{4}| [a-z ]{0,24})? to (?:[a-z]+ ){0,2}")
_FROM = re.compile(r"\bfrom (?:[a-z]+ ){0,2}$")


def english_change(text: str, figures: list[Figure], index: int) -> Change | None:
    """The change that the figure at `index` states, or None."""
    figure = figures[index]
    left = text[max(0, figure.start - 80) : figure.start]
    return _from_to(text, figures, index) or _stated(left, text, figure)


def _stated(left: str, text: str, figure: Figure) -> Change | None:
    verb = _STATED.search(left) or _AFTER.match(text, figure.end)
    if verb is None or (verb.groupdict().get("object") or "").endswith(" to"):
        return None
    basis = _basis(text, figure)
    plain_growth = (
        figure.unit_kind == "percent" and verb.groupdict().get("object") in (None, " by") and verb.re is _STATED
    )
    if basis is None and plain_growth and not verb.group().startswith(("rais", "reduc", "cut", "lower")):
        basis = "year_on_year"
    return Change(direction="up" if verb["up"] else "down", basis=basis)


def _basis(text: str, figure: Figure) -> Basis | None:
    if _YEAR.match(text, figure.end):
        return "year_on_year"
    return "month_on_month" if _MONTH.match(text, figure.end) else None


def _from_to(text: str, figures: list[Figure], index: int) -> Change | None:
    """Both ends of from 6 in 2007 to 11 in 2024."""
    for first in (index, index - 1):
        if not 0 <= first < len(figures) - 1:
            continue
        lower, upper = figures[first], figures[first + 1]
        left = text[max(0, lower.start - 160) : lower.start]
        if _FROM.search(left) and _BETWEEN_ENDS.fullmatch(text[lower.end : upper.start]):
            verbs = list(_VERB.finditer(left))
            rising = bool(verbs[-1]["up"]) if verbs else upper.value >= lower.value
            return Change(direction="up" if rising else "down", basis="from_to")
    return None
