"""Masks: numerals that are no figures, each by a rule with a reason that a test can name.

`mask_at` answers for one numeral; the rules are tried in order at the numeral's first character, after what stands before
it. Quoted names and titles are found over the whole text once, since they hold their numerals wherever they stand.
"""

from __future__ import annotations

from typing import NamedTuple

from qa_search.figures.numerals import ARABIC, ENGLISH_MAGNITUDES
from qa_search.figures.patterns import Pattern

_D = "[0-9０-９]"
_H = "[零〇○一二三四五六七八九十]"
_N = rf"(?:{_D}{{1,2}}|{_H}{{1,3}})"
_Y = rf"(?:[12１２]{_D}{{3}}|[一二][零〇○一二三四五六七八九]{{3}})"
_DASH = r"\s*[-－—–~～至到]+\s*"
_DAY = f"{_N}\\s*[日号號]"
_QUARTER = "第?[一二三四1-4][、—-]?[一二三四1-4]?季度"
_LATIN_MAGNITUDE = "|".join(ENGLISH_MAGNITUDES)


class Mask(NamedTuple):
    """A stretch that holds no figure, and the reason."""

    start: int
    end: int
    reason: str


RULES: tuple[tuple[str, str, str], ...] = (
    (
        "phone",
        r"1[3-9]\d{9}(?!\d)|0\d{1,3}[-－]\d{6,8}|[48]00[-－]\d{3,4}[-－]\d{3,4}|\d{4}[-－]\d{4}(?![\d年.])|\d{5,8}(?=\s?分[机機])",
        "mobile, area and service numbers",
    ),
    ("identifier", r"0\d+(?![\d.,年月日])", "0123"),
    ("identifier", r"[0-9]{1,3}(?:[A-HJ-LN-Z](?![a-zA-Z])|G\b)", "5G, 3D"),
    ("document number", rf"{_D}+[号號](?!称)|{_D}+(?=〕)", "〔2020〕11号"),
    ("date", rf"{_Y}[-/.．]{_D}{{1,2}}[-/.．]{_D}{{1,2}}", "2020-04-21"),
    ("identifier", r"\d+(?:[-－]\d+){2,}(?![\d年月日])(?!\s*[%％])|\d+(?:\.\d+){2,}", "1-2-3, 1.2.3"),
    ("date", rf"{_Y}\s*年?{_DASH}{_Y}\s*(?:年|财年|学年)", "2020年-2021年"),
    (
        "date",
        (rf"{_Y}\s*年(?![级級])度?(?:的?前?{_QUARTER}|[上下]半年)?(?:\s*{_N}\s*月份?)?(?:\s*{_DAY}(?!元))?"),
        "2020年, 2020年一季度, 二〇二〇年四月二十一日",
    ),
    ("date", rf"{_D}{{2,4}}\s*年\s*{_N}\s*月(?:\s*{_DAY})?", "105年4月16日: years of the Republic"),
    ("date", r"1(?:0[1-9]|1\d)\s*年度?(?![的来來内內]|以上|历史|歷史)", "112年: years of the Republic"),
    ("date", rf"{_N}(?:{_DASH}|[、和及]){_N}\s*月份?(?![球亮])(?:{_DAY})?", "1-3月, 2、3月份"),
    ("date", rf"{_N}\s*月\s*{_N}\s*[日号號]?(?:{_DASH}(?:{_N}月)?{_DAY})?", "3月20日, 11月17日至19日"),
    ("date", rf"{_N}\s*月份?(?:{_DASH}{_N}\s*月份?|[、和及]{_N}月份?)*(?![球亮])", "3月份, 三月至五月"),
    (
        "date",
        (
            rf"{_N}{_DASH}{_N}[日号](?![元内])|"
            rf"{_N}\s*日(?={_D}{{1,2}}[时時点點]|{_H}{{1,2}}[时時点點]|[上下中晚]午|[，,。至—在起召举晚开发正凌-])"
        ),
        "17至19日, 21日上午",
    ),
    ("quarter", r"[一二三四1-4](?:[、和至—-]第?[一二三四1-4])?个?季度", "一季度, 三、四季度"),
    ("year", r"(?:\d{2,4}|[一二三四五六七八九十]{2,3})\s*年代", "90年代"),
    ("year", r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})世[纪紀]", "21世纪"),
    (
        "year",
        (
            r"(?:19|20)\d{2}(?!\d)(?:[-—–/](?:19|20)?\d{2}(?!\d))?"
            rf"(?![ ]?[%％万萬亿億余多]|[.,]\d|\s?(?:{_LATIN_MAGNITUDE}))(?=[^\u4e00-\u9fff]|$)"
        ),
        "in 2020, 2019-20",
    ),
    ("clock", rf"{_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?", "10:29"),
    ("clock", rf"{_N}[时時](?:{_N}分)?|{_D}{{1,2}}[点點](?!{_D})(?:{_D}{{1,2}}分)?", "24时, 10点30分"),
    ("clock", rf"{_H}{{1,3}}[点點](?:钟|鐘|整|半|多|左右|到|至|，|。)", "十点半"),
    ("list number", r"[一二三四五六七八九十]+是(?!否)", "一是"),
    ("list number", r"[一二三四五六七八九十]{1,3}、(?=[^一二三四五六七八九十两])|\d{1,2}、(?=[^\d])", "一、"),
    ("name", r"[一二三四五六七八九]带一路|[一二两三四五六七八九十百千万]+[区洲岸]三州|\d\+\d", "三区三州, 6+1"),
    (
        "name",
        r"[百千万两三四五六七八九十]{1,4}[日县城校人企]?[百千万两三四五六七八九十]{1,4}(?:行动|计划|工程|专项)",
        "百日千万行动",
    ),
    (
        "name",
        (
            r"(?:百日|千人|万人|千校|百校|万企|百企|百城|千村|百县|千企|万村|百万|千万)"
            r"(?=[^，。；,;:：、]{0,14}?(?:行动|计划|工程|专项|活动))"
        ),
        "百日免费线上技能培训行动",
    ),
)
_AT = Pattern("|".join(f"(?P<r{number}>{pattern})" for number, (_, pattern, _) in enumerate(RULES)))

_BEFORE: tuple[tuple[str, Pattern], ...] = (
    ("ordinal", Pattern("[第其]$")),
    ("identifier", Pattern("[A-Za-z_#@][-–‐]?$")),
    ("year", Pattern("(?:公元|西元|民[国國])$")),
    ("broken digits", Pattern(r"\d $")),
    (
        "label",
        Pattern(
            r"\b(?:Table|Figure|Fig\.|Section|Article|Chapter|Clause|No\.|Phase|Page|p\.|pp\.|Vol\.|Volume|Part|Step|Level|"
            r"Rule|Question|Item|Grade|Type|Class|Annex|Goal|Covid|March|Category|Round|Room|Line|Stage) $",
        ),
    ),
)
_TELLING = frozenset("第其元国國 (（_#@-–‐ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")  # how those may end
_REACH = 12  # characters; longer than any label
_PARENTHESISED = Pattern(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=[)）])")
_NUMERALS = Pattern(r"[0-9０-９.,，零〇○一二三四五六七八九十百千万亿两]+")
_TITLE = Pattern(r"《[^》\n]{1,80}》|〈[^〉\n]{1,60}〉|〔[^〕\n]{1,12}〕")
_QUOTE = Pattern(r"[“「『‘\"](?P<inside>[^”」』’\"\n]{1,24})[”」』’\"]")
_QUOTED_FIGURE = Pattern(rf"{ARABIC}\s?[万亿億萬]?(?:[%％元人户家]|个百分点|美元)")


def quoted(text: str) -> list[Mask]:
    """Titles of documents, and short quoted phrases that hold no measured Arabic number, in order."""
    found = [Mask(*match.span(), "title") for match in _TITLE.finditer(text)]
    found.extend(
        Mask(*match.span(), "quoted name")
        for match in _QUOTE.finditer(text)
        if not _QUOTED_FIGURE.search(match["inside"])
    )
    return sorted(found)


def mask_at(text: str, start: int) -> Mask | None:
    """The mask on the numeral that begins at `start`, or None if it may be a figure."""
    if reason := _reason_before(text, start):
        numerals = _NUMERALS.match(text, start)
        return Mask(start, numerals.end() if numerals else start + 1, reason)
    found = _AT.match(text, start)
    return Mask(start, found.end(), RULES[int(str(found.lastgroup)[1:])][0]) if found else None


def _reason_before(text: str, start: int) -> str | None:
    """The reason that the characters before a numeral give; most end in none that tells."""
    if not start or text[start - 1] not in _TELLING:
        return None
    if text[start - 1] in "(（" and _PARENTHESISED.match(text, start):
        return "list number"
    reach = max(0, start - _REACH)
    return next((reason for reason, pattern in _BEFORE if pattern.search(text, reach, start)), None)
