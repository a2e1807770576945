"""Smallness: numerals with a unit that still report no amount.

Chinese numerals that give structure (三方面内容, 这两项), one with a classifier (一个), and durations that say when
rather than how much (近三年来, 未来5年).
"""

from __future__ import annotations

import re

_HAN_ONLY = re.compile(r"[零〇○一二三四五六七八九十两兩]+")
_SMALL_MEASURED = frozenset(
    "名 户 戶 辆 輛 架 艘 例 吨 噸 公里 亩 畝 元 人次 人 % ％ 倍 百分点 百分點 成 公顷 公斤 米 平方米 平方公里 县".split()
)
_NEVER_WITH_HAN = frozenset("国 國 岁 歲 代 度 方 角 点 面 道".split())  # 二十国集团, 万岁, 三代
_PER_ONE = re.compile(r"每[^，。；,;]{0,5}$")  # 每招用1人
_AGE_GROUP = re.compile(r"(?:\s?[-－—–~～至到]\s?|(?:及其?)?以[上下内]的?(?=[\u4e00-\u9fff）)]))")  # 65岁以上老年人
_BEFORE_REFERENCE = "这这那该该各此前后後另上下哪某首头每"
_DETERMINER = re.compile(r"(?:上述|以上|其他|其它|所有|如下|以下|下列|另外|这|那|这些|整|满|同)$")
_STRUCTURE_NOUN = re.compile(
    r"(?:大?方面|大?层次|阶段|環節|环节|步骤|问题|問題|要点|重点|特点|原则|坚持|统筹|意识|自信|维护|确立|层面|维度|关键|部分|"
    r"词|字|条件|情况|意见|字|优先|结合|转变|主要|面向|着力|加快|突出|先行|必须|务必|根本|重大|更|新的|重要)",
)
_EACH = re.compile(r"每[一个]?(?:秒|分钟|小时|天|日|周|星期|月|季度|年|人|户|家|次|批)[^，。；,;\d]{0,4}$")
_ADVERB_BEFORE = re.compile(
    r"(?:前|近|后|過去|过去|未来|未來|最近|今后|今後|头|历时|歷時|时隔|经过|再过|每隔|这|那|上|下|用|最后|在|第|以往|当|末|期间?|连|每|早)$",
)
_ADVERB_AFTER = re.compile(
    r"(?:了|多?来|多?來|以[来來]|之?[内內]|之?[后後]|之?前|之?[间間]|期间|期間|里|裡|过去了|過去了|时间|時間|多?时间|行动|规划|计划|一[次遇度]|如一日|一个|[之的]久|左右[的]?时间|中|上)",
)
_LIMIT_UNITS = frozenset("日 工作日 自然日 小时 小時 分钟 分鐘 天 秒".split())
_LIMIT_AFTER = re.compile(r"(?:以[上下内內]|之?[内內])")
_BOUND_AFTER = re.compile(r"以[上下内內]")


def is_structure(text: str, start: int, written: str, unit: str, end: int) -> bool:
    """Whether a Chinese numeral orders the speech instead of counting: 三方面, 这两项, 一个, 两批次."""
    if written in ("1", "一") and _PER_ONE.search(text, max(0, start - 8), start):
        return True
    if unit in ("岁", "歲", "周岁") and _AGE_GROUP.match(text, end):
        return True
    if written[0] == "一" and len(written) == 1:
        return unit not in _SMALL_MEASURED or unit in ("人", "名", "户", "亩", "元", "辆", "米", "例")
    if len(written) == 1 and written in "十百千万亿":
        return not _announced(text, start) or unit in ("分", "年", "人")
    if unit in _NEVER_WITH_HAN and len(written) <= 2 and not written[0].isascii():
        return True
    if not _HAN_ONLY.fullmatch(written):
        return False
    if unit in _SMALL_MEASURED and unit != "人":
        return False
    if (
        text[start - 1 : start]
        and text[start - 1] in _BEFORE_REFERENCE
        and not _EACH.search(text[max(0, start - 8) : start])
    ):
        return True
    if len(written) > 1 and written not in ("一二", "二三", "两三", "三四", "三五", "五六", "七八"):
        return _STRUCTURE_NOUN.match(text, end) is not None
    if unit in _DURATIONS:
        return False
    return not (text[end : end + 1].isdigit() or _EACH.search(text[max(0, start - 10) : start]))


_DURATIONS = frozenset("年 周年 个月 個月 月 日 天 周 星期 小时 小時 分钟 分鐘 秒 工作日 学年 学期 岁 周岁 季".split())


def _announced(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].endswith(("近", "超", "超过", "约", "逾", "达", "上", "突破", "过"))


def is_time_adverbial(text: str, start: int, written: str, unit: str, end: int) -> bool:
    """Whether a duration says when (未来5年, 三年来) rather than how long; a rule's bound (30日内) is not adverbial."""
    if unit in _LIMIT_UNITS and _LIMIT_AFTER.match(text, end):
        return False
    if _BOUND_AFTER.match(text, end):
        return False
    if _ADVERB_BEFORE.search(text[max(0, start - 3) : start]) or _ADVERB_AFTER.match(text, end):
        return True
    return _HAN_ONLY.fullmatch(written) is not None
