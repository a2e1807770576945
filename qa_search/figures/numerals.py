"""Numerals: how a number is written, and its exact value.

Arabic digits (half and full width, thousands separators), Chinese numerals, both mixed with magnitudes (2万5千,
5万多亿), English magnitudes (38.8 billion), and parts of a whole (3/4, 三成, 百分之五点九), which read as percent.
A number is never a float. A numeral of more than 24 digits is taken for an identifier and has no value.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal, InvalidOperation

from qa_search.figures.patterns import Pattern

HAN_DIGITS = {
    "零": 0,  # zero
    "〇": 0,  # zero, as in years
    "○": 0,  # zero, a circle typed for it
    "一": 1,  # one
    "二": 2,  # two
    "两": 2,  # two, before a classifier
    "兩": 2,  # two, traditional
    "三": 3,  # three
    "四": 4,  # four
    "五": 5,  # five
    "六": 6,  # six
    "七": 7,  # seven
    "八": 8,  # eight
    "九": 9,  # nine
}
MAGNITUDES = {
    "十": 1,  # ten
    "百": 2,  # hundred
    "千": 3,  # thousand
    "万": 4,  # ten thousand
    "萬": 4,  # ten thousand, traditional
    "亿": 8,  # hundred million
    "億": 8,  # hundred million, traditional
    "兆": 12,  # million million, as Taiwan counts
}
ENGLISH_MAGNITUDES = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "mn": 6,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
    "tn": 12,
}
ENGLISH_NUMBERS = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

MORE = "多余餘"  # "and more", written inside or after a numeral
HALF_WIDTH = str.maketrans("０１２３４５６７８９．，％－", "0123456789.,%-")
_LONGEST = 24
_EXACT = Context(prec=60)
_PERCENT = Decimal(100)
_ONE = Decimal(1)
_SIX_PLACES = Decimal("0.000001")

_D = "[0-9０-９]"
ARABIC = rf"(?:{_D}{{1,3}}(?:[,，]{_D}{{3}}(?!{_D}))+|{_D}+)(?:[.．]{_D}+)?"
# A magnitude is not the head of a unit: 千瓦, 千克, 兆瓦, 百分点 and 十字 keep their first character.
_MAGNITUDE = (
    r"(?:[万萬亿億]|千(?![瓦米克卡伏升赫])|百(?!分|货)|十|"
    r"兆(?![瓦赫字欧帕])(?=[ 0-9０-９元円多余餘零一二三四五六七八九]|$))"
)
_STEP = rf"(?: ?(?:[{MORE}来來] ?)?{_MAGNITUDE})+"
MIXED = rf"{ARABIC}(?:{_STEP}(?: ?{ARABIC}{_STEP})*)?"
_HAN_DIGIT = "[零〇○一二三四五六七八九]"
HAN = (
    rf"(?:[零〇○一二三四五六七八九两兩]|{_MAGNITUDE})"
    rf"(?:[零〇○一二三四五六七八九两兩]|{_MAGNITUDE}|[{MORE}](?=[万萬亿億]))*"
    rf"(?:[点點]{_HAN_DIGIT}+{_MAGNITUDE}*)?"
)
NUMERAL_START = "0-9０-９零〇○一二三四五六七八九十百千万萬亿億两兩"

_PART = Pattern(r"[0-9.]+|[点點][零〇○一二三四五六七八九]+|.", re.DOTALL)
_FRACTION_HAN = Pattern(rf"(?P<whole>百|千|万|萬|{MIXED}|{HAN})分之(?P<part>{MIXED}|{HAN})")
_FRACTION_ARABIC = Pattern(rf"(?P<part>{_D}{{1,4}})[/／](?P<whole>{_D}{{1,4}})")
_TENTHS = Pattern(rf"(?P<part>{ARABIC}|{HAN})成(?P<half>半|{_HAN_DIGIT})?")
_ENGLISH = Pattern(
    rf"(?P<sign>[-−－])?(?P<number>{ARABIC})[ -]?(?P<magnitude>(?i:{'|'.join(ENGLISH_MAGNITUDES)}))\b",
)
_WORDS = Pattern(r"(?i:[a-z]+)(?:[ -](?i:[a-z]+))*")
_NEIGHBOURS = Pattern(r"(?<![点點零〇○一二三四五六七八九])[一二两三四五六七八九]{2}(?![零〇○一二三四五六七八九])")
_SPELLED = Pattern(r"[零〇○一二三四五六七八九]{3,}")
_PLAIN = Pattern(rf"(?P<sign>[-−－负負])?(?P<number>{MIXED}|{HAN})[{MORE}]?(?: ?[%％])?")


def value_of(numeral: str) -> Decimal | None:
    """The value of one numeral in `MIXED` or `HAN` form, without sign or unit; None for an identifier's length."""
    if len(numeral) > _LONGEST:
        return None
    if numeral.isascii() and "," not in numeral:
        return _decimal(numeral.replace(" ", ""))
    plain = numeral.translate(HALF_WIDTH).replace(",", "").replace(" ", "")
    if plain[-1] not in MAGNITUDES and plain.isascii():
        return _decimal(plain)
    return _sum_of_steps(plain)


def scaled(value: Decimal, power: int) -> Decimal:
    """`value` times ten to `power`, exact."""
    return _EXACT.multiply(value, Decimal(10) ** power)


def part_of_whole(part: Decimal, whole: Decimal) -> Decimal | None:
    """`part` of `whole` in percent, to six places where it does not end; None for a whole of nothing."""
    if not whole:
        return None
    percent = _EXACT.divide(_EXACT.multiply(part, _PERCENT), whole)
    rounded = percent.quantize(_SIX_PLACES, context=_EXACT)
    return rounded.normalize(_EXACT)


def parse_number(text: str) -> Decimal | None:
    """The exact value of one numeral standing alone, or None.

    Units other than percent are not read. Parts of a whole are percent: 三成 is 30, 3/4 is 75, 百分之五点九 is 5.9.

    >>> parse_number("388亿") == parse_number("38.8 billion") == 38_800_000_000
    True
    >>> parse_number("三成")
    Decimal('30')
    """
    text = text.strip()
    if found := _FRACTION_HAN.fullmatch(text) or _FRACTION_ARABIC.fullmatch(text):
        return fraction_value(found["part"], found["whole"])
    if found := _TENTHS.fullmatch(text):
        return tenths_value(found["part"], found["half"])
    if found := _ENGLISH.fullmatch(text):
        value = value_of(found["number"])
        power = ENGLISH_MAGNITUDES[found["magnitude"].lower()]
        return None if value is None else _signed(scaled(value, power), found["sign"])
    if found := _PLAIN.fullmatch(text):
        value = value_of(found["number"])
        return None if value is None else _signed(value, found["sign"])
    return words_value(text)


def fraction_value(part: str, whole: str) -> Decimal | None:
    """百分之五点九 and 3/4 in percent."""
    above, below = value_of(part), value_of(whole)
    return None if above is None or below is None else part_of_whole(above, below)


def tenths_value(part: str, half: str | None) -> Decimal | None:
    """三成, 三成五 and 三成半 in percent."""
    tenths = value_of(part)
    if tenths is None:
        return None
    extra = 0 if half is None else 5 if half == "半" else HAN_DIGITS[half]
    return scaled(tenths, 1) + extra


def words_value(text: str) -> Decimal | None:
    """The value of an English number in words (two million, twenty-five); None where any word is not a number's."""
    if not _WORDS.fullmatch(text):
        return None
    total = section = 0
    for word in text.lower().replace("-", " ").split(" "):
        if word in ENGLISH_NUMBERS:
            section += ENGLISH_NUMBERS[word]
        elif word == "hundred":
            section = (section or 1) * 100
        elif word in ENGLISH_MAGNITUDES:
            total += (section or 1) * int(10 ** ENGLISH_MAGNITUDES[word])
            section = 0
        elif word != "and":
            return None
    return Decimal(total + section) if total + section else None


def _decimal(digits: str) -> Decimal | None:
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _signed(value: Decimal, sign: str | None) -> Decimal:
    return -value if sign else value


def _sum_of_steps(numeral: str) -> Decimal | None:
    """Add up magnitudes from left to right; a greater magnitude multiplies all before it (三万五千亿)."""
    if _is_approximate(numeral):
        return None
    total: Decimal | None = None
    section: Decimal | None = None
    current: Decimal | None = None
    last_power = 0
    for part in _PART.findall(numeral):
        power = MAGNITUDES.get(part)
        if power is None:
            if part in MORE or part in "来來":
                continue
            current = _next_number(current, part)
            if current is None:
                return None
        elif power < 4:
            section = _sum(section, scaled(_ONE if current is None else current, power))
            current, last_power = None, power
        else:
            total = _above(total, _sum(section, current), power)
            section, current, last_power = None, None, power
    if current is not None and _is_short_form(numeral, last_power):
        current = scaled(current, last_power - 1)
    return _sum(_sum(total, section), current)


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    """The sum of what is there."""
    if one is None or other is None:
        return other if one is None else one
    return one + other


def _next_number(current: Decimal | None, written: str) -> Decimal | None:
    if written[0] in "点點":
        places = "".join(str(HAN_DIGITS[digit]) for digit in written[1:])
        return (current or Decimal(0)) + Decimal(f"0.{places}")
    if written in HAN_DIGITS:
        return scaled(current or Decimal(0), 1) + HAN_DIGITS[written]
    return _decimal(written)


def _above(total: Decimal | None, part: Decimal | None, power: int) -> Decimal:
    """What a magnitude of ten thousand or more makes of the parts before it; on a magnitude it multiplies (万亿, 六万万)."""
    if part is None:
        return scaled(_ONE if total is None else total, power)
    if total is None or total < Decimal(10) ** power:
        return scaled((total or 0) + part, power)
    return total + scaled(part, power)


def _is_approximate(numeral: str) -> bool:
    """两三, 七八百, 三四十: neighbours that name no exact number; three digits or more are spelled out (二〇二〇)."""
    return _NEIGHBOURS.search(numeral) is not None and not _SPELLED.fullmatch(numeral)


def _is_short_form(numeral: str, last_power: int) -> bool:
    """两万五 is 25000: a lone last digit right after a magnitude of a hundred or more."""
    return last_power >= 2 and len(numeral) > 1 and numeral[-2] in MAGNITUDES and numeral[-1] in HAN_DIGITS
