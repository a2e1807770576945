"""Statuses: whether a figure has happened (outcome), is meant (target), bounds a rule (limit) or is part of a whole (share).

Read from cue words of the clause and the sentence, and from a period that lies ahead. A plan that is told as if it had
happened, without any cue, is taken for an outcome.
"""

from __future__ import annotations

import re

from qa_search.figures.paragraph import Paragraph
from qa_search.figures.patterns import Pattern
from qa_search.records import FigureStatus

_SHARE_BEFORE = Pattern(
    r"(?:占|佔|比重|份额|占比)[^，。；,;]{0,24}$|accounts? (?:for)? ?[^.,;]{0,30}$|accounted for [^.,;]{0,20}$|"
    r"accounting for [^.,;]{0,20}$|ma[dk](?:e|es|ing) up [^.,;]{0,20}$",
    re.IGNORECASE,
)
_PART_OF = Pattern(r"[占佔][^，。；,;]{0,12}$")
_SHARE_AFTER = Pattern(
    r"\s?(?:以上|左右)?的(?!(?:增|速|目标|水平|降|涨|比例|幅|速度|税|利|关|情|条|基))|\s?of (?!this|last|next)",
    re.IGNORECASE,
)
_TARGET = Pattern(
    r"目标|目標|预期|預期|预计|預計|预测|計劃|计划(?!生育|单列)|力争|力爭|争取|爭取|(?<!个)确保|確保|拟(?!定)|擬|"
    r"(?<!即)将(?!近|领|军|士|其|有关)|將(?!近|領|軍)|预算(?!外|支出|执行)|預算(?!外|支出|執行)|未来|未來|明年|今后|今後|安排|"
    r"努力(?=把|使|做到|实现|将)|保证|提出要|必须|(?:今年|全年|年内)[^。；]{0,24}?(?<![主需重必只首])要(?![求素点])|用[一二两三四五六七八九十\d]+年时间|"
    r"\b(?:will|would|expected to|target|aims? to|plans? to|forecast|by 20[3-9]\d|projected)\b",
    re.IGNORECASE,
)
_DONE = Pattern(r"已经?|完成了|实现了|達到了|达到了|同比|实际|累计完成|过去是?|原先|原来|[\u4e00-\u9fff]了$")
_ANNOUNCING = Pattern(r"目标|目標|预期|預期|预算|預算|计划|計劃")  # cues that hold for all parts of a sentence
_AMONG = ("其中", "其中，")
_GOALS = Pattern(r"(?:预期|主要|发展)目标[^，。；]{0,6}[是为：:]")
_LATER = Pattern(r"后续|後續|下一步|接下来|接下來")
_REACH = 400  # characters of a sentence, before and after the figure, that may hold a cue
_DEMANDED = Pattern(r"(?<!照)(?<!的)要求[^，。；,;]{1,12}$")
_LIMIT_BEFORE = Pattern(
    r"(?:不得|不超过|不高于|不低于|不少于|应当|應當|规定|規定|原则上|[处處](?![理置于於分])|罚款|最高不|上限|下限|期限|时限|時限|最长|最短|年满|年滿|未满|"
    r"shall not|must not|no later than|limited to|cap(?:ped)? at)[^，。；]{0,16}$",
)
_WITHIN_AFTER = Pattern(r"以?之?[内內]")
_PENALTY_AFTER = Pattern(r"(?:以[上下])?[^，。；]{0,16}(?:罚款|罰款|罚金|有期徒刑|拘役|拘留|处罚)")
_LAW = Pattern(r"第[一二三四五六七八九十百\d]+条|应当(?!说|看|指|是)|應當|不得|责令")


def status_of(paragraph: Paragraph, index: int, *, ahead: bool) -> FigureStatus:
    """The status of a figure, read from its clause and its sentence; `ahead` is whether its period lies in the future."""
    figure, sentence = paragraph.figures[index], paragraph.sentence(index)
    left = paragraph.text[max(paragraph.clause(index)[0], figure.start - _REACH) : figure.start]
    before = _told_before(paragraph, sentence) + paragraph.text[max(sentence[0], figure.start - _REACH) : figure.start]
    right = paragraph.text[figure.end : min(sentence[1], figure.end + _REACH)]
    if _PENALTY_AFTER.match(right):
        return "limit"
    if figure.qualifier and _LAW.search(before):
        return "limit"
    if figure.unit_kind == "percent" and _PART_OF.search(left) and not _TARGET.search(left):
        return "share"
    if (ahead and not _DONE.search(left)) or _is_target(before, left):
        return "target"
    if figure.unit_kind == "percent":
        return "share" if _SHARE_BEFORE.search(left) or _SHARE_AFTER.match(right) else "outcome"
    within = figure.unit_kind == "duration" and _WITHIN_AFTER.match(right)
    return "limit" if within or _LIMIT_BEFORE.search(left) else "outcome"


def _told_before(paragraph: Paragraph, sentence: tuple[int, int]) -> str:
    """The sentence before, where this one goes on with it: 其中, or a list of goals that runs on."""
    if not sentence[0]:
        return ""
    earlier = paragraph.text[slice(*paragraph.clauses.sentence(sentence[0] - 1))]
    goes_on = paragraph.text.startswith(_AMONG, sentence[0]) or _GOALS.search(earlier)
    return earlier if goes_on and not _DONE.search(paragraph.text, *sentence) else ""


def _is_target(before: str, left: str) -> bool:
    """Whether the last cue of a plan before the figure is not overtaken by one of completion."""
    if _DEMANDED.search(left) or _LATER.search(left):
        return True
    part = max(before.rfind("；"), before.rfind(";")) + 1
    cues = [cue for cue in _TARGET.finditer(before) if cue.start() >= part or _ANNOUNCING.match(cue.group())]
    return bool(cues) and not _DONE.search(before, cues[-1].end()) and not _DONE.search(left)
