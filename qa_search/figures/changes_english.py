"""English changes: up by 23.5 percent year on year, from 6 in 2007 to 11 in 2024, a 10 percent increase."""

from __future__ import annotations

from qa_search.figures.paragraph import Paragraph
from qa_search.figures.patterns import Pattern
from qa_search.records import Basis, Change, Figure

_UP = (
    r"up|rose|rises?|rising|grew|grows?|growing|grown|surged?|surging|increas(?:e|ed|es|ing)|climb(?:ed|s|ing)?|jumped|expanded|"
    r"soared|rais(?:e|ed|ing)|gained|growth"
)
_DOWN = (
    r"down|fell|falls?|falling|fallen|drop(?:ped|s)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|reduc(?:e|ed|es|ing)|cut|"
    r"cutting|lower(?:ed|ing)?|shrank|contracted|slid"
)
_VERB = Pattern(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_STATED = Pattern(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?P<object>(?: [A-Za-z-]+){{0,4}} by| of| to)?"
    r"(?: (?:about|around|nearly|almost|over|more than|some|an?))*\s?$",
)
_DONE_TO = ("rais", "reduc", "cut", "lower")  # changes made, no growth on the year
_AFTER = Pattern(r" (?:(?P<up>increase|rise|growth)|(?P<down>decrease|decline|drop|fall|reduction|cut))\b")
_YEAR = Pattern(r"[^.;]{0,20}(?:year[ -]on[ -]year|year[ -]over[ -]year|from a year|same period)")
_MONTH = Pattern(r"[^.;]{0,20}month[ -]on[ -]month")
_BETWEEN_ENDS = Pattern(r"(?: in \d{4}| [a-z ]{0,24})? to (?:[a-z]+ ){0,2}")
_FROM = Pattern(r"\bfrom (?:[a-z]+ ){0,2}$")


def english_change(paragraph: Paragraph, index: int) -> Change | None:
    """The change that the figure at `index` states, or None."""
    return _from_to(paragraph, index) or _stated(paragraph.text, paragraph.figures[index])


def _stated(text: str, figure: Figure) -> Change | None:
    before = _STATED.search(text, max(0, figure.start - 80), figure.start)
    verb = before or _AFTER.match(text, figure.end)
    if verb is None:
        return None
    of_what = verb.groupdict().get("object") or ""
    if of_what.endswith(" to"):
        return None
    basis = _basis(text, figure)
    is_growth = before is not None and of_what in ("", " by") and not verb.group().startswith(_DONE_TO)
    if basis is None and is_growth and figure.unit_kind == "percent":
        basis = "year_on_year"
    return Change(direction="up" if verb["up"] else "down", basis=basis)


def _basis(text: str, figure: Figure) -> Basis | None:
    if _YEAR.match(text, figure.end):
        return "year_on_year"
    return "month_on_month" if _MONTH.match(text, figure.end) else None


def _from_to(paragraph: Paragraph, index: int) -> Change | None:
    """Both ends of from 6 in 2007 to 11 in 2024."""
    for last in (index + 1, index):
        if not 0 < last < len(paragraph.figures):
            continue
        lower, upper = paragraph.figures[last - 1], paragraph.figures[last]
        left = paragraph.text[max(0, lower.start - 160) : lower.start]
        if _FROM.search(left) and _BETWEEN_ENDS.fullmatch(paragraph.between(last)):
            verbs = list(_VERB.finditer(left))
            rising = bool(verbs[-1]["up"]) if verbs else upper.value >= lower.value
            return Change(direction="up" if rising else "down", basis="from_to")
    return None
