"""Periods: the time expressions of a text, Chinese and English, with closed day intervals.

Atoms are joined into ranges (3月下旬至6月底), then read with the word before (截至, 自, by) and after (以来, 起, 前).
`start_date` is None for as-of expressions; both are None where no days can be known (每年, or no reference date).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from qa_search.figures.atoms import Atom
from qa_search.figures.days import Interval
from qa_search.figures.patterns import Pattern
from qa_search.figures.periods_chinese import atoms
from qa_search.figures.periods_english import english_atoms

_JOIN = Pattern(r"(?:份)?\s*(?:[-－—–~～]{1,2}|至|到)\s*")
_FROM_TO = Pattern(r"\b[Ff]rom $")
_TO = Pattern(r" (?:to|through) ")
_BETWEEN = Pattern(r"\b[Bb]etween $")
_AND = Pattern(r" and ")
_AS_OF = Pattern(r"(?:截至到?|截止[到至]?|(?<![\u4e00-\u9fff])[到至]|as of|by|up to|until|to) ?$", re.IGNORECASE)
_FROM = Pattern(r"(?:自|从|從|since) ?$", re.IGNORECASE)
_SINCE_AFTER = Pattern(r"的?\s*(?:以来|以來)")
_EVENT_SINCE = Pattern(r"[^，。；,;\d]{1,8}以[来來]")  # 自2016年12月启动以来
_START_AFTER = Pattern(r"(?:起(?![到来])|开始|開始|以后|之后)")
_BY_AFTER = Pattern(r"(?:之前|以前|前(?![后10-9一二三四五六七八九十]))")
_ALONE = frozenset(("each", "later", "this", "now", "same", "recent"))
_SINCE_ITSELF = frozenset(("vague", "era", "plan since"))
_CALENDAR = frozenset(("day", "month", "quarter", "year", "edge"))
_THAT_YEAR = frozenset(("当年", "當年", "同年"))
_YEAR_TO_DATE = Pattern(r"[，,]\s?今年(?:以来)?")


class PeriodMention(NamedTuple):
    """One time expression: its words and span, its days, and its sort.

    Sorts: day, month, quarter, year, range, week, as_of, since, by, now, past, plan, each, later, same, vague.
    """

    text: str
    start: int
    end: int
    start_date: datetime.date | None
    end_date: datetime.date | None
    sort: str


def find_periods(text: str, *, reference_date: datetime.date | None) -> tuple[PeriodMention, ...]:
    """Every time expression of `text` in order, resolved against the reference date."""
    found = atoms(text, reference_date)
    found += [atom for atom in english_atoms(text, reference_date) if not _overlaps(atom, found)]
    mentions: list[PeriodMention] = []
    for atom in _joined(text, sorted(found)):
        mention = _with_context(text, atom, reference_date)
        if mentions and (merged := _year_to_date(text, mentions[-1], mention)):
            mentions[-1] = merged
        elif not mentions or mention.start >= mentions[-1].end:
            mentions.append(mention)
    return tuple(_this_issue(mentions))


def _this_issue(mentions: list[PeriodMention]) -> Iterator[PeriodMention]:
    """本期 is the period that the paragraph has named last, 当年 its year."""
    named: PeriodMention | None = None
    for mention in mentions:
        if mention.sort == "this" and named:
            yield mention._replace(start_date=named.start_date, end_date=named.end_date)
            continue
        if mention.text in _THAT_YEAR and named and named.end_date:
            year = named.end_date.year
            yield mention._replace(start_date=datetime.date(year, 1, 1), end_date=datetime.date(year, 12, 31))
            continue
        if mention.sort in ("month", "quarter", "year", "range"):
            named = mention
        yield mention


def _overlaps(atom: Atom, others: list[Atom]) -> bool:
    return any(atom.start < other.end and other.start < atom.end for other in others)


def _joined(text: str, found: list[Atom]) -> list[Atom]:
    """Join neighbours that a dash or 至 connects into one range."""
    joined: list[Atom] = []
    for atom in found:
        last = joined[-1] if joined else None
        dash = (_JOIN.match(text, last.end) or _english_join(text, last)) if last else None
        if last and dash and dash.end() == atom.start and {last.sort, atom.sort} <= _CALENDAR:
            joined[-1] = Atom(last.start, atom.end, _span_of(last.interval, atom.interval), "range")
        else:
            joined.append(atom)
    return joined


def _english_join(text: str, first: Atom) -> re.Match[str] | None:
    """From 2016 to 2020, between March and May: the preposition before the first makes them a range."""
    if _FROM_TO.search(text, max(0, first.start - 6), first.start):
        return _TO.match(text, first.end)
    return _AND.match(text, first.end) if _BETWEEN.search(text, max(0, first.start - 9), first.start) else None


def _span_of(first: Interval, last: Interval) -> Interval:
    """From the first day of one to the last day of the other; an end before its beginning takes the beginning's year."""
    if first.first and last.last and last.last < first.first:
        moved = last.last.replace(year=first.first.year, day=min(last.last.day, 28 if last.last.month == 2 else 31))
        return Interval(first.first, moved if moved >= first.first else None)
    return Interval(first.first, last.last)


def _with_context(text: str, atom: Atom, reference: datetime.date | None) -> PeriodMention:
    """Read the words around the atom, the more telling first; an edge alone (3月底) is as of its last day."""
    if atom.sort in _ALONE:
        return _mention(text, atom.start, atom.end, atom.interval, atom.sort)
    readings = (_since(text, atom, reference), _from(text, atom, reference), _until(text, atom))
    if found := next((reading for reading in readings if reading), None):
        return found
    if atom.sort == "edge":
        return _mention(text, atom.start, atom.end, Interval(None, atom.interval.last), "as_of")
    return _mention(text, atom.start, atom.end, atom.interval, atom.sort)


def _since(text: str, atom: Atom, reference: datetime.date | None) -> PeriodMention | None:
    """去年以来, 过渡期以来: up to the reference date."""
    after = _SINCE_AFTER.match(text, atom.end)
    if after is None and atom.sort not in _SINCE_ITSELF:
        return None
    end = after.end() if after else atom.end
    return _mention(text, atom.start, end, Interval(atom.interval.first, reference), "since")


def _from(text: str, atom: Atom, reference: datetime.date | None) -> PeriodMention | None:
    """从2月起, 3月以后, since 2005; 从去年的3.5% leaves the year as it is."""
    before = _FROM.search(text, max(0, atom.start - 6), atom.start) if atom.sort != "range" else None
    if before and (event := _EVENT_SINCE.match(text, atom.end)):
        return _mention(text, before.start(), event.end(), Interval(atom.interval.first, reference), "since")
    opened = _START_AFTER.match(text, atom.end)
    is_since = before is not None and before.group().strip().lower() == "since"
    if opened is None and not is_since:
        if before is None:
            return None
        return _mention(text, atom.start, atom.end, atom.interval, "year" if atom.sort == "edge" else atom.sort)
    start = before.start() if before else atom.start
    interval = Interval(atom.interval.first, reference if is_since else None)
    return _mention(text, start, opened.end() if opened else atom.end, interval, "since")


def _until(text: str, atom: Atom) -> PeriodMention | None:
    """今年年底前, 截至3月底, by the end of March: only the last day is known."""
    last = Interval(None, atom.interval.last)
    if closed := _BY_AFTER.match(text, atom.end):
        return _mention(text, atom.start, closed.end(), last, "by")
    as_of = _AS_OF.search(text, max(0, atom.start - 6), atom.start)
    if as_of and atom.interval.last and atom.sort != "range":
        return _mention(text, as_of.start(), atom.end, last, "as_of")
    return None


def _mention(text: str, start: int, end: int, interval: Interval, sort: str) -> PeriodMention:
    while end > start and text[end - 1] in "的 ":
        end -= 1
    return PeriodMention(text[start:end], start, end, interval.first, interval.last, sort)


def _year_to_date(text: str, earlier: PeriodMention, later: PeriodMention) -> PeriodMention | None:
    """截至11月30日，今年…: from the year's first day to the day named."""
    between = _YEAR_TO_DATE.match(text, earlier.end)
    if earlier.sort != "as_of" or not between or later.start >= between.end() or earlier.end_date is None:
        return None
    first = earlier.end_date.replace(month=1, day=1)
    return PeriodMention(text[earlier.start : later.end], earlier.start, later.end, first, earlier.end_date, "range")
