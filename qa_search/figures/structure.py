"""Structure: numerals with a unit that still report no amount.

Chinese numerals that order the speech (三方面内容, 这两项), one with a classifier (一个), names (二十国集团), groups by age
(65岁以上老年人), and durations that say when rather than how long (近三年来, 未来5年). Small Chinese numerals are doubtful by
nature: 两名 is taken for an amount, 两项 is not.
"""

from __future__ import annotations

from qa_search.figures.patterns import Pattern
from qa_search.figures.tables import forms
from qa_search.figures.units import UNITS

_HAN = Pattern(r"[零〇○一二三四五六七八九十两兩]+")
_EXACT_WHEN_SMALL = frozenset(
    forms("""
名 人次 户 戶 例                          | people served, homes, cases
辆 輛 架 艘                               | vehicles
元 吨 噸 公斤 亩 畝 公顷                  | money, mass, area
公里 米 平方米 平方公里                   | length, area
% ％ 倍 百分点 百分點                     | shares and multiples
"""),
)
_ONE_IS_ARTICLE = frozenset("人名户亩元辆米例")  # 一名 is an article more often than an amount
_NAMED_WITH_HAN = frozenset("国國岁歲代度方角面道")  # 二十国集团, 万岁, 三代, 四面
_EACH_ONE = Pattern(r"每[^，。；,;]{0,5}$")  # 每招用1人: what a rate is counted by
_AGE_GROUP = Pattern(r"(?:\s?[-－—–~～至到]\s?|(?:及其?)?以[上下内]的?(?=[\u4e00-\u9fff）)]))")
_AGE_RANGE = Pattern(r"\d\s?[-－—–~～至到]+\s?$")
_REFERENCE = frozenset("这該该各此前后後另上下哪某首头每")  # 这两项, 前三名: known already
_STRUCTURE_NOUN = Pattern(
    r"大?方面|大?层次|阶段|環節|环节|步骤|问题|問題|要点|重点|特点|原则|坚持|统筹|意识|自信|维护|确立|层面|维度|关键|部分|"
    r"词|字|条件|情况|意见|优先|结合|转变|主要|面向|着力|加快|突出|先行|必须|务必|根本|重大|更|新的|重要",
)
_ANNOUNCED = Pattern(r"(?:近|超|超过|约|逾|达|(?<![以之])上|突破|过)$")
_EACH = Pattern(r"每[一个]?(?:秒|分钟|小时|天|日|周|星期|月|季度|年|人|户|家|次|批)[^，。；,;\d]{0,4}$")
_WHEN_BEFORE = Pattern(
    r"(?:前|近|后|過去|过去|未来|未來|最近|今后|今後|头|历时|歷時|时隔|经过|再过|每隔|这|那|上|下|用|最后|在|第|以往|当|末|期间?|连|每|早)$",
)
_WHEN_AFTER = Pattern(
    r"了|多?[来來]|以[来來]|之?[内內]|之?[后後]|之?前|之?[间間]|期[间間]|里|裡|[过過]去了|多?[时時][间間]|行动|规划|计划|"
    r"一[次遇度]|如一日|一个|[之的]久|左右的?时间|中|上",
)
_BOUND_UNITS = frozenset(("日", "工作日", "自然日", "小时", "小時", "分钟", "分鐘", "天", "秒"))
_BOUND_AFTER = Pattern(r"以[上下内內]")
_WITHIN_AFTER = Pattern(r"之?[内內]")


def is_structure(text: str, start: int, written: str, unit: str, end: int) -> bool:
    """Whether the numeral `written` at `start`, with its unit up to `end`, orders or names instead of counting."""
    if written in ("1", "一") and _EACH_ONE.search(text, max(0, start - 8), start):
        return True
    if unit in ("岁", "歲", "周岁") and (
        _AGE_GROUP.match(text, end) or _AGE_RANGE.search(text, max(0, start - 3), start)
    ):
        return True
    if written[0].isascii() or written[0].isdecimal():
        return False
    if len(written) == 1 and written in "十百千万亿":
        return unit in ("分", "年", "人") or not _ANNOUNCED.search(text, max(0, start - 2), start)
    if unit in _NAMED_WITH_HAN and len(written) <= 2:
        return True
    return _HAN.fullmatch(written) is not None and _is_small(text, start, written, unit, end)


def _is_small(text: str, start: int, written: str, unit: str, end: int) -> bool:
    """The rules for Chinese numerals below a hundred: 一个, 这两项, 三方面, against 五类12项 and 每周上新四个."""
    if written == "一":
        return unit not in _EXACT_WHEN_SMALL or unit in _ONE_IS_ARTICLE
    if unit in _EXACT_WHEN_SMALL:
        return False
    counted_each = _EACH.search(text, max(0, start - 10), start) is not None
    if start and text[start - 1] in _REFERENCE and not counted_each:
        return True
    if len(written) > 1:
        return _STRUCTURE_NOUN.match(text, end) is not None
    return UNITS.get(unit) != "duration" and not counted_each and not text[end : end + 1].isdigit()


def is_time_adverbial(text: str, start: int, written: str, unit: str, end: int) -> bool:
    """Whether a duration says when (未来5年, 三年来) rather than how long; a rule's bound (30日内) is not adverbial."""
    if _BOUND_AFTER.match(text, end) or (unit in _BOUND_UNITS and _WITHIN_AFTER.match(text, end)):
        return False
    if _WHEN_BEFORE.search(text, max(0, start - 3), start) or _WHEN_AFTER.match(text, end):
        return True
    return _HAN.fullmatch(written) is not None
