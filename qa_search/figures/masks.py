"""Masks: numerals that are no figures, each by a rule with a reason that a test can name.

`mask_at` answers for one numeral; the rules are tried in order at the numeral's first character, with what stands before
it. Quoted names and titles are found over the whole text once, since they hold their numerals wherever they stand.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa_search.figures.numerals import ARABIC

_D = "[0-9０-９]"
_H = "[零〇○一二三四五六七八九十]"
_M = rf"(?:{_D}{{1,2}}|{_H}{{1,3}})"
_Y = rf"(?:(?:[12１２]{_D}{{3}})|(?:[一二][零〇○一二三四五六七八九]{{3}}))"
_DASH = r"\s*[-－—–~～至到]+\s*"


class Mask(NamedTuple):
    """A stretch that holds no figure, and the reason."""

    start: int
    end: int
    reason: str


RULES: tuple[tuple[str, str], ...] = (
    # identifiers
    ("phone", r"1[3-9]\d{9}(?!\d)|0\d{2,3}[-－]\d{7,8}|[48]00[-－]\d{3,4}[-－]\d{3,4}"),
    (
        "identifier",
        r"\d+(?:[-－]\d+){2,}(?![\d年月日])(?!\s*[%％])|\d+(?:\.\d+){2,}|[0-9]{1,3}(?:[A-HJ-LN-Z](?![a-zA-Z])|G\b)",
    ),
    # days, months, quarters and years
    ("date", rf"{_Y}[-/.．]{_D}{{1,2}}[-/.．]{_D}{{1,2}}"),
    ("date", rf"{_Y}\s*年?{_DASH}{_Y}\s*(?:年|财年|学年)"),
    (
        "date",
        rf"{_Y}\s*年(?![级級])度?(?:的?前?第?[一二三四1-4][、—-]?[一二三四1-4]?季度|[上下]半年)?(?:\s*{_M}\s*月份?)?(?:\s*{_M}\s*[日号號](?!元))?",
    ),
    ("date", rf"{_M}(?:{_DASH}|[、和及]){_M}\s*月份?(?![球亮])(?:{_M}\s*[日号號])?"),
    ("date", rf"{_M}\s*月\s*{_M}\s*[日号號]?(?:{_DASH}(?:{_M}月)?{_M}[日号號])?"),
    ("date", rf"{_M}\s*月份?(?:{_DASH}{_M}\s*月份?|[、和及]{_M}月份?)*(?![球亮])"),
    (
        "date",
        rf"{_M}{_DASH}{_M}[日号](?![元内])|{_M}\s*[日](?=[0-9一二三四五六七八九十]{{1,2}}[时時点點]|[上下中晚]午|[，,。至—-]|在|起|召|举|起|晚|开|发|正|凌)",
    ),
    ("quarter", r"[一二三四1-4](?:[、和至—-]第?[一二三四1-4])?(?:季度|个?季度末)"),
    (
        "year",
        r"\d{2,4}\s*年代|[一二三四五六七八九十]{2,3}年代|\d{1,2}世纪|[一二三四五六七八九十]{1,3}世[纪紀]|\d{2}年代",
    ),
    (
        "year",
        r"(?:19|20)\d{2}(?!\d)(?:[-—–/](?:19|20)?\d{2}(?!\d))?(?![ ]?[%％万萬亿億余多]|[.,]\d|\s?(?:million|billion|trillion))(?=[^\u4e00-\u9fff]|$)",
    ),
    ("clock", rf"{_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?"),
    (
        "clock",
        rf"{_M}[时時](?:{_M}分)?|{_D}{{1,2}}[点點](?!{_D})(?:{_D}{{1,2}}分)?|{_H}{{1,3}}[点點](?:钟|鐘|整|半|多|左右|到|至|，|。)",
    ),
    # order
    (
        "list number",
        r"[一二三四五六七八九十]+是(?!否)|[一二三四五六七八九十]{1,3}、(?=[^一二三四五六七八九十两两])|\d{1,2}、(?=[^\d])",
    ),
    ("document number", rf"{_D}+[号號](?!称)|〔{_D}+〕"),
    # structure of the speech, not an amount
    ("name", r"[一二三四五六七八九]带一路|[一二两三四五六七八九十百千万]+[区洲岸]三州|三区三州|\d\+\d"),
    ("name", r"[百千万两三四五六七八九十]+(?:日|县|城|校|人|企)?[百千万两三四五六七八九十]+(?:行动|计划|工程|专项)"),
    (
        "name",
        r"(?:百日|千人|万人|千校|百校|万企|百企|百城|千村|百县|千企|万村|百万|千万)(?=[^，。；,;:：、]{0,14}?(?:行动|计划|工程|专项|活动))",
    ),
)
_RULE_NAMES = tuple(reason for reason, _ in RULES)
_AT = re.compile("|".join(f"(?P<r{number}>{pattern})" for number, (_, pattern) in enumerate(RULES)))

_BEFORE_ORDINAL = "第其"
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_#@")
_TITLE = re.compile(r"《[^》\n]{1,80}》|〈[^〉\n]{1,60}〉|〔[^〕\n]{1,12}〕")
_QUOTE = re.compile(r"[“「『‘\"](?P<inside>[^”」』’\"\n]{1,24})[”」』’\"]")
_QUOTED_FIGURE = re.compile(rf"{ARABIC}\s?[万亿億萬]?(?:[%％元人户家]|个百分点|美元)")


def quoted(text: str) -> list[Mask]:
    """Titles of documents, and short quoted phrases that hold no measured Arabic number, in order."""
    found = (
        [Mask(*match.span(), "title") for match in _TITLE.finditer(text)]
        if "《" in text or "〔" in text or "〈" in text
        else []
    )
    found += [
        Mask(*match.span(), "quoted name")
        for match in _QUOTE.finditer(text)
        if not _QUOTED_FIGURE.search(match["inside"])
    ]
    return sorted(found)


def mask_at(text: str, start: int) -> Mask | None:
    """The mask on the numeral that begins at `start`, or None if it may be a figure."""
    before = text[start - 1] if start else "\n"
    if before in _BEFORE_ORDINAL:
        return Mask(start, _end_of_numerals(text, start), "ordinal")
    if before in _LATIN:
        return Mask(start, _end_of_numerals(text, start), "identifier")
    if before in "-–‐" and start > 1 and text[start - 2] in _LATIN:
        return Mask(start, _end_of_numerals(text, start), "identifier")
    if before == " " and start > 1 and text[start - 2].isdigit():
        return Mask(start, _end_of_numerals(text, start), "broken digits")
    if before in " \u00a0" and (label := _LABEL.search(text, max(0, start - 12), start)) and label:
        return Mask(start, _end_of_numerals(text, start), "label")
    if before in "(（" and (numbered := _PARENTHESISED.match(text, start)):
        return Mask(start, numbered.end(), "list number")
    found = _AT.match(text, start)
    if found is None:
        return None
    return Mask(start, found.end(), _RULE_NAMES[int((found.lastgroup or "r0")[1:])])


_NUMERALS = re.compile(r"[0-9０-９.,，零〇○一二三四五六七八九十百千万亿两]+")
_LABEL = re.compile(
    r"\b(?:Table|Figure|Fig\.|Section|Article|Chapter|Clause|No\.|Phase|Page|p\.|pp\.|Vol\.|Volume|Part|Step|Level|Rule|Question|Item|Grade|Type|Class|Annex|Goal|Covid|March|Category|Round|Room|Line|Stage) $"
)
_PARENTHESISED = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=[)）])")


def _end_of_numerals(text: str, start: int) -> int:
    match = _NUMERALS.match(text, start)
    return match.end() if match else start + 1
