"""Chinese time expressions, simplified and traditional: calendar atoms (今年1-3月份, 一季度末, 3月下旬) and their days.

A year left out is the reference year, or the year before where that would lie in the future and the sentence does not
speak of the future. Lunar dates and holidays are not resolved.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa_search.figures import days
from qa_search.figures.numerals import HALF_WIDTH, HAN_DIGITS, parse_number

_DIGIT = "[0-9０-９]"
_HAN = "[一二三四五六七八九十]"
_MONTH = rf"(?:{_DIGIT}{{1,2}}|{_HAN}{{1,2}})"
_DAY = rf"(?:{_DIGIT}{{1,2}}|{_HAN}{{1,3}})"
_COUNT = rf"(?:{_DIGIT}{{1,2}}|[一二两兩三四五六七八九十]{{1,3}})"
_YEAR = (
    r"(?:(?P<year>[12１２][0-9０-９]{3}|[一二][零〇○一二三四五六七八九]{3})\s*(?:年度?|(?=[-－—–~～至到]\d{4}年))"
    r"|(?P<relative>今年度?|去年|昨年|上一?年度?|前年|明年|后年|後年|本年度?|当年|當年|同年))的?"
)
_DASH = r"\s*(?:[-－—–~～]{1,2}|至|到)\s*"
_Q = "第?[一二三四1-4]"

ATOM = re.compile(
    rf"(?:{_YEAR})?\s*(?:"
    rf"(?P<m>{_MONTH})\s*月\s*(?P<d>{_DAY})\s*[日号號](?:\s*{_DAY}[时時点點])?"
    rf"(?:{_DASH}(?:(?P<m2>{_MONTH})\s*月\s*)?(?P<d2>{_DAY})\s*[日号號]|{_DASH}{_DAY}[时時点點])?"
    rf"|(?P<tm>{_MONTH})\s*月份?的?(?:(?P<third>[上中下])旬|(?P<edge>[初底末]))"
    rf"|(?P<a>{_MONTH})\s*(?:月份?)?(?:{_DASH}|[、和及])(?P<b>{_MONTH})\s*月份?(?![球亮底末初])"
    rf"|(?P<one>{_MONTH})\s*月份?(?![球亮\d])"
    rf"|(?P<q1>{_Q})(?:个季度)?(?:(?:[、和及]|{_DASH})(?P<q2>{_Q}))?(?:季度|(?<=第[一二三四])季(?!节))(?P<qedge>[初底末])?"
    rf"|前(?P<fq>[一二两三123])个?季度"
    rf"|(?P<half>[上下])半年(?P<hedge>[底末])?"
    rf"|[前头](?P<fm>{_COUNT})个?月份?"
    rf"|(?P<yedge>年?[初底末]|(?<![一二三四五六七八九十两几\d])年中|春|夏|秋|冬|岁末)(?=[^级]|$)"
    rf"|(?P<same>同期)"
    rf"|(?P<whole>全年|整年)"
    rf")"
    rf"|{_YEAR.replace('<year>', '<year2>').replace('<relative>', '<relative2>')}(?P<bare>)"
    rf"|(?:中[华華]民[国國]|民[国國])(?P<roc>\d{{2,3}})年度?|(?P<roc2>1\d{{2}})年度"
    rf"|(?P<now>(?:截[至止]到?|到)?(?:目前|现在|現在|当前|當前|今天|今日)(?:为止|為止)?|截[至止]到?当前|迄今(?:为止|為止)?|至今(?=[，,]|已|共)|如今|眼下)"
    rf"|(?P<week>[本上下这這])一?[周週](?![年期边])|(?P<mon>[本上下当當])个?月(?![球亮份]?[初中下上]旬)(?P<monedge>[初底末])?|(?P<quarter>[本上])季度"
    rf"|(?P<dayword>昨[天日]|前[天日]|明[天日])"
    rf"|[“\"「]?(?P<plan>十[一二三四五六七])五[”\"」]?(?:规划|規劃)?(?P<planpart>时期|時期|期间|期間|末|以来|以來|初)?"
    rf"|(?:过去|過去|最近|近)(?P<past>{_COUNT})年(?:多?来|以来|间|時間|时间)?|(?P<past2>{_COUNT})年(?:多?来|多?來)"
    rf"|(?:未来|未來|今后|今後)(?P<next>{_COUNT})年"
    rf"|(?P<each>每(?:一|个)?(?:年度?|季度|个月|月|周|週|天|日|小时|分钟|秒)(?![轻龄]))"
    rf"|(?P<this>本期)"
    rf"|(?P<recent>近期|近日|日前|最近(?!{_COUNT}))"
    rf"|(?P<later>后续|後續|下一步|下一阶段|下阶段|今后|未来(?!{_COUNT}))"
    rf"|(?:党的)?(?P<congress>十六|十七|十八|十九|二十)大(?=以来|以來|召开)"
    rf"|(?P<era>改革开放|新中国成立|建国|加入世贸组织)(?=以来|以來)"
    rf"|(?<![\u4e00-\u9fff])(?P<vague>(?:[\u4e00-\u9fff“”]){{2,14}}?)(?=以来[，,])",
)
_ERAS = {
    "十六": days.Day(2002, 11, 8),  # the sixteenth party congress
    "十七": days.Day(2007, 10, 15),  # the seventeenth
    "十八": days.Day(2012, 11, 8),  # the eighteenth
    "十九": days.Day(2017, 10, 18),  # the nineteenth
    "二十": days.Day(2022, 10, 16),  # the twentieth
    "改革开放": days.Day(1978, 12, 18),  # reform and opening up
    "新中国成立": days.Day(1949, 10, 1),  # the founding of the People's Republic
    "建国": days.Day(1949, 10, 1),  # the same, in short
    "加入世贸组织": days.Day(2001, 12, 11),  # joining the WTO
}
_FIRST_PLAN_YEAR = 1951  # 一五 began in 1953; from 十一五 (2006) every plan begins five years after the last
_RELATIVE_YEARS = {
    "今": 0,
    "本": 0,
    "当": 0,
    "當": 0,
    "同": 0,
    "去": -1,
    "昨": -1,
    "上": -1,
    "前": -2,
    "明": 1,
    "后": 2,
    "後": 2,
}
FUTURE = re.compile(
    r"将|將|预计|預計|计划|計劃|拟|擬|下一步|目标|目標|力争|确保|確保|争取|到20|底前|年底|安排|未来|明年"
)


class Atom(NamedTuple):
    """One calendar expression: its span, its days, and what sort it is (day, month, year, edge, now, each, …)."""

    start: int
    end: int
    interval: days.Interval
    sort: str


def atoms(text: str, reference: days.Day | None) -> list[Atom]:
    """The calendar expressions of `text` in order."""
    found = []
    for match in ATOM.finditer(text):
        if match.start() and text[match.start() - 1] in "第" or not match.group().strip():
            continue
        if (number := _numeral_before(text, match)) and number:
            continue
        sort, interval = _resolve(match, reference)
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if sort:
            found.append(Atom(start, match.end(), interval, sort))
    return found


def _numeral_before(text: str, match: re.Match[str]) -> bool:
    """Whether the match begins in the middle of a number (12.5月)."""
    before = text[match.start() - 1 : match.start()]
    return bool(before) and match.group()[0].isdigit() and (before.isdigit() or before in ".．")


def _number(written: str) -> int:
    value = parse_number(written.translate(HALF_WIDTH))
    return int(value) if value is not None else 0


def _year_number(written: str) -> int:
    plain = written.translate(HALF_WIDTH)
    return int("".join(str(HAN_DIGITS[c]) if c in HAN_DIGITS else c for c in plain))


def _stated_year(match: re.Match[str], reference: days.Day | None) -> int | None:
    written, relative = match["year"] or match["year2"], match["relative"] or match["relative2"]
    if written:
        return _year_number(written)
    if relative and reference:
        return reference.year + _RELATIVE_YEARS[relative[0]]
    return None


def _resolve(match: re.Match[str], reference: days.Day | None) -> tuple[str, days.Interval]:
    """The sort and the days of one match; an empty sort where the words only look like a time."""
    stated = _stated_year(match, reference)
    if match["bare"] is not None:
        return "year", days.year(stated) if stated else days.UNKNOWN
    if kind := _without_calendar(match, reference):
        return kind
    number = stated or (reference.year if reference else None)
    if number is None:
        return "month", days.UNKNOWN
    sort, interval = _in_year(match, number, reference, explicit=stated is not None)
    if sort and stated is None and reference and interval.first and interval.first > reference:
        if not FUTURE.search(_sentence(match)) and sort in ("day", "month", "edge", "quarter"):
            sort, interval = _in_year(match, number - 1, reference, explicit=False)
    return sort, interval


def _sentence(match: re.Match[str]) -> str:
    text = match.string
    first = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
    stops = [place for mark in "。；\n" if (place := text.find(mark, match.end())) >= 0]
    return text[first : min(stops, default=len(text))]


def _in_year(
    match: re.Match[str], number: int, reference: days.Day | None, *, explicit: bool
) -> tuple[str, days.Interval]:
    if match["m"]:
        return "day", _day_interval(match, number)
    if match["tm"]:
        return _part_of_month(match, number)
    if match["a"]:
        first, last = _number(match["a"]), _number(match["b"])
        return "month", days.months(number - (first > last), first, number, last)
    if match["one"]:
        month = _number(match["one"])
        return "month", days.months(number, month, number, month)
    if match["q1"]:
        first = _number(match["q1"].lstrip("第"))
        last = _number(match["q2"].lstrip("第")) if match["q2"] else first
        return _edge(match["qedge"], "quarter", days.quarters(number, first, last))
    if match["fq"]:
        return "quarter", days.quarters(number, 1, _number(match["fq"]))
    if match["half"]:
        first, last = (1, 2) if match["half"] == "上" else (3, 4)
        return _edge(match["hedge"], "quarter", days.quarters(number, first, last))
    if match["fm"]:
        return (
            ("month", days.months(number, 1, number, _number(match["fm"])))
            if explicit or _number(match["fm"]) <= 12
            else ("", days.UNKNOWN)
        )
    if match["yedge"]:
        return _edge_of_year(match, number, explicit=explicit)
    if match["same"]:
        return "same", days.UNKNOWN if not explicit else days.year(number)
    if match["whole"] and not explicit and _reports_last_year(match, reference):
        return "year", days.year(number - 1)
    return "year", days.year(number)


def _reports_last_year(match: re.Match[str], reference: days.Day | None) -> bool:
    """In the first quarter, a bare 全年 is the year that has just ended, unless the sentence plans."""
    return reference is not None and reference.month <= 3 and not FUTURE.search(_sentence(match))


def _day_interval(match: re.Match[str], number: int) -> days.Interval:
    month = _number(match["m"])
    first = days.day(number, month, _number(match["d"]))
    if not match["d2"]:
        return first
    last = days.day(number, _number(match["m2"]) if match["m2"] else month, _number(match["d2"]))
    return days.Interval(first.first, last.last)


def _part_of_month(match: re.Match[str], number: int) -> tuple[str, days.Interval]:
    month = _number(match["tm"])
    if match["third"]:
        return "month", days.third_of_month(number, month, match["third"])
    whole = days.months(number, month, number, month)
    if match["edge"] == "初" and whole.first:
        return "month", days.third_of_month(number, month, "上")
    return "edge", whole


def _edge(mark: str | None, sort: str, interval: days.Interval) -> tuple[str, days.Interval]:
    return ("edge" if mark in ("底", "末") else sort), interval


def _edge_of_year(match: re.Match[str], number: int, *, explicit: bool) -> tuple[str, days.Interval]:
    word = match["yedge"]
    if not explicit and not word.startswith("年"):
        return "", days.UNKNOWN
    if word.endswith("初"):
        return "month", days.months(number, 1, number, 1)
    if word[-1] in "底末":
        return "edge", days.year(number)
    return "year", days.year(number)


def _without_calendar(match: re.Match[str], reference: days.Day | None) -> tuple[str, days.Interval] | None:
    """Expressions that need no calendar year: now, each, this week, five-year plans, eras, the last years."""
    if roc := match["roc"] or match["roc2"]:
        return "year", days.year(1911 + int(roc))
    if match["each"]:
        return "each", days.UNKNOWN
    if match["later"]:
        return "later", days.UNKNOWN
    if match["this"]:
        return "this", days.UNKNOWN
    if match["recent"]:
        return "recent", days.UNKNOWN
    if match["plan"]:
        return _plan(match)
    if key := match["congress"] or match["era"]:
        return "era", days.Interval(_ERAS[key], None)
    if match["vague"]:
        return "vague", days.UNKNOWN
    if reference is None:
        relative = ("now", "week", "mon", "quarter", "dayword", "past", "past2", "next")
        return ("relative", days.UNKNOWN) if any(match[name] for name in relative) else None
    return _from_reference(match, reference)


def _from_reference(match: re.Match[str], reference: days.Day) -> tuple[str, days.Interval] | None:
    shifts = {"上": -1, "下": 1}
    if match["now"]:
        return "now", days.Interval(None, reference)
    if match["week"]:
        return "week", days.week(reference, shifts.get(match["week"], 0))
    if match["mon"]:
        return _edge(match["monedge"], "month", days.month_from(reference, shifts.get(match["mon"], 0)))
    if match["quarter"]:
        return "quarter", days.quarters(reference.year, (reference.month + 2) // 3, (reference.month + 2) // 3)
    if match["dayword"]:
        shift = {"昨": -1, "前": -2, "明": 1}.get(match["dayword"][0], 0)
        only = days.Day.fromordinal(max(1, reference.toordinal() + shift))
        return "dayword", days.Interval(only, only)
    if written := match["past"] or match["past2"]:
        return "past", days.years_before(reference, _number(written))
    if match["next"]:
        return "later", days.years_after(reference, _number(match["next"]))
    return None


def _plan(match: re.Match[str]) -> tuple[str, days.Interval]:
    first = _FIRST_PLAN_YEAR + 5 * _number(match["plan"])
    interval = days.months(first, 1, first + 4, 12)
    part = match["planpart"] or ""
    if part.startswith("以"):
        return "plan since", interval
    if not part:
        return "plan name", interval
    return ("edge" if part == "末" else "plan"), interval
