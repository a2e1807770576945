"""Metrics: what each figure of a paragraph measures, in words of the paragraph.

The words before the figure in its clause, less the time, the qualifier and the adverbs; with the noun after a classifier;
with the subject of an earlier clause where the clause holds only a verb. An ellipsis joins words that stand apart. No
parser stands behind this: long coordinations are cut by rule, and a subject more than one clause away is found only
through 其中, 关于, 在…方面.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa_search.figures.english import is_english
from qa_search.figures.metric_lists import handed_out
from qa_search.figures.metric_words import (
    BARE_VERB,
    CARRYING,
    CLOSING,
    ENUMERATION,
    GROWTH_END,
    GROWTH_ONLY,
    MAKING,
    NOUN_STOP,
    OPENING,
    PLACE_ONLY,
    PREPOSITION_END,
    TOPIC,
    VERB_START,
    WHOLE_BEFORE,
)
from qa_search.figures.metrics_english import english_metric

if TYPE_CHECKING:
    from qa_search.figures.clauses import Clauses
    from qa_search.figures.periods import PeriodMention
    from qa_search.records import Figure

_GAP = "…"
_PREPOSITIONS = frozenset("在对對向把将給给为為用与和以从由")
_DESCRIBED = re.compile(r"[^，。；]{0,10}(?:资金|贷款|补助金?|债券|补贴|资本|投资|基金|专项|项目|经费)$")
_LONG = 24
_COMPARED = re.compile(r"(?:[比较較同与與到至在从自於于由]|截至)$")
_PENALTY = re.compile(r"[^，。；]*?(?P<name>罚款|罰款|罚金|有期徒刑|拘役|拘留)")
_FINED = re.compile(r"(?:并|可以|可|应当)*处?以?[处處]以?$")
_TOGETHER = re.compile(r"(?:\s?(?:[-－—–~～至到]|以上|或者?|to)\s?)*")
_AMONG = re.compile(r"^(?:[（(])?其中[:：，,]?")
_BRACKETS = re.compile(r"[(（][^()（）]{0,30}[)）]$")


class Metrics:
    """Reads the metrics of one paragraph in order; each may lean on those before it."""

    def __init__(
        self, paragraph: str, figures: list[Figure], mentions: tuple[PeriodMention, ...], clauses: Clauses
    ) -> None:
        self._text = paragraph
        self._figures = figures
        self._mentions = [m for m in mentions if m.sort not in ("each",)]
        self._clauses = clauses
        self._found: list[str | None] = []
        self._wholes: list[str | None] = []  # what 其中 speaks of, for each figure

    def read(self) -> list[str | None]:
        """One metric for each figure, None where no word says it."""
        for index, figure in enumerate(self._figures):
            self._wholes.append(None)
            if is_english(self._text, figure):
                metric = english_metric(self._text, self._figures, index, self._mentions, self._found)
            else:
                metric = self._chinese(index)
            self._found.append(_tidy(metric))
        return self._found

    def _chinese(self, index: int) -> str | None:
        figure = self._figures[index]
        if (penalty := _PENALTY.match(self._text, figure.end)) and _FINED.search(self._left(index)):
            return penalty["name"]
        if item := handed_out(self._text, self._figures, index, self._found):
            return item
        if first := self._end_of_from_to(index):
            return first
        raw = self._left(index)
        right = self._right(index)
        if figure.unit_kind == "percent" and right.startswith("的") and not _tidy(raw):
            return right[1:]
        among = _AMONG.match(raw)
        left = _trimmed(raw)
        if left in _PREPOSITIONS:
            left = ""
        noun = self._noun(index, left, right)
        metric = self._joined(index, left, noun, right)
        return self._within_whole(index, metric, among=among is not None)

    def _left(self, index: int) -> str:
        """The words between the clause's start, or the figure before, and the figure; without its time."""
        while index and self._together(index - 1):
            index -= 1
        figure = self._figures[index]
        start, _ = self._clauses.clause(figure.start)
        if index and self._figures[index - 1].end > start:
            start = self._start_after_figure(index)
        left = self._text[start : figure.start]
        for mention in reversed(self._mentions):
            if start <= mention.start and mention.end <= figure.start and not self._in_share(start, mention):
                left = _COMPARED.sub("", left[: mention.start - start]) + left[mention.end - start :]
        return left.strip(" ,，、：:—－~至到")

    def _together(self, index: int) -> bool:
        """Whether this figure and the next are the ends of a range or one phrase (五类12项, 三至五年, 五百元以上二千元以下)."""
        return _TOGETHER.fullmatch(self._text, self._figures[index].end, self._figures[index + 1].start) is not None

    def _start_after_figure(self, index: int) -> int:
        """Past the words that the figure before has taken: its noun in a list, its 中, its subject."""
        earlier, start = self._figures[index - 1], self._figures[index - 1].end
        between = self._text[start : self._figures[index].start]
        if whole := WHOLE_BEFORE.match(between):
            return start + whole.end()
        if earlier.unit_kind != "count":
            return start
        if between.endswith(("、", "和", "及", "与", "以及")) and len(between) > 1:
            return self._figures[index].start
        noun = _before_stop(between)
        return start + len(noun) if len(_trimmed(between[len(noun) :])) >= 4 else start

    def _in_share(self, start: int, mention: PeriodMention) -> bool:
        """占去年外出务工总数的: the time is part of the whole."""
        return "占" in self._text[start : mention.start][-3:]

    def _right(self, index: int) -> str:
        """The words between the figure and the next figure, or the clause's end."""
        while index + 1 < len(self._figures) and self._together(index):
            index += 1
        figure = self._figures[index]
        _, end = self._clauses.clause(figure.end)
        if index + 1 < len(self._figures):
            end = min(end, self._figures[index + 1].start)
        return self._text[figure.end : max(figure.end, end)].rstrip(" ,，。；;、：:!！?？）)\n").lstrip()

    def _in_list(self, index: int) -> bool:
        """Whether a figure stands before in the same coordination (13个…、76个…)."""
        return bool(index) and self._text[self._figures[index - 1].end : self._figures[index].start].endswith(
            ("、", "和", "及", "与")
        )

    def _noun(self, index: int, left: str, right: str) -> str:
        """The noun that the figure counts or that its amount describes; all that follows where nothing stands before."""
        figure = self._figures[index]
        if (
            figure.unit_kind not in ("count", "money", "power", "mass", "area", "length", "rate", "duration")
            or not right
        ):
            return ""
        right = re.sub(r"^(?:以上|左右|以内|以下|多)?的?", "", right)
        if PLACE_ONLY.match(left) and figure.unit_kind == "count":
            return right.removesuffix("近").removesuffix("超过").removesuffix("约")
        if VERB_START.match(right) and left:
            return ""
        if self._in_list(index):
            return _before_stop(right)
        if figure.unit_kind != "count":
            return "" if left and not _DESCRIBED.match(_before_stop(right)) else _before_stop(right)
        if left:
            return _before_stop(right)
        return right.removesuffix("近").removesuffix("超过").removesuffix("约")

    def _joined(self, index: int, left: str, noun: str, right: str) -> str | None:
        previous = self._previous(index)
        if enumeration := ENUMERATION.match(left):
            if noun or len(left) > _LONG:
                left = _trimmed(enumeration["verb"] or enumeration["where"] or "")
        if noun and PREPOSITION_END.search(left):
            left = PREPOSITION_END.sub("", left) if len(left) > 6 and left[0] not in "对把向" else ""
        if not noun and not left:
            return self._from_elsewhere(index, right)
        if left.endswith(("占", "佔")) and len(left) <= 2 and right and self._figures[index].unit_kind != "percent":
            return right.split("的")[0]
        if left in ("占", "佔", "占比") and previous:
            return f"{previous}{_GAP}{left}"
        if noun and left[0:1] in ("把", "将", "对", "向"):
            left = left[1:]
        if GROWTH_ONLY.match(left) and not noun:
            return _after_growth(previous, left, self._figures[index])
        if BARE_VERB.match(left) and not noun:
            return _with_object(previous, left)
        if (
            CARRYING.match(left)
            and not noun
            and len(left) <= 6
            and (subject := _core(previous) or self._earlier_clause(index))
        ):
            return f"{subject}{_GAP}{left}"
        if noun:
            return self._counted(index, left, noun)
        if self._figures[index].unit_kind == "rate" and len(left) <= 4 and (topic := self._topic(index)):
            return f"{topic}{_GAP}{left}"
        if GROWTH_END.search(left) and self._figures[index].unit_kind in ("percentage_point",):
            left = GROWTH_END.sub("", left)
        return left if len(left) <= _LONG else _shortened(left)

    def _counted(self, index: int, left: str, noun: str) -> str:
        noun = noun.removesuffix("的")
        if len(noun) <= 3 and not left:
            return self._longer_name(index, noun) or noun
        if not left or (MAKING.match(left) and len(noun) >= 6):
            return noun
        if (not left or MAKING.match(left) or len(left) <= 2) and len(noun) <= 4 and (topic := self._topic(index)):
            return _GAP.join(part for part in (topic, left, noun) if part)
        left = left if len(left) <= 16 else _shortened(left)
        return f"{left}{_GAP}{noun}"

    def _longer_name(self, index: int, noun: str) -> str | None:
        """共计893个平台: the fuller name of the same thing earlier in the sentence."""
        start, _ = self._clauses.sentence(self._figures[index].start)
        before = self._text[start : self._figures[index].start]
        names = re.findall(
            rf"(?:^|[，。；,;、的了])(?:公布|推出|建设|包括)?([^，。；,;、的了0-9]{{2,12}}{re.escape(noun)})", before
        )
        return names[-1] if names else None

    def _from_elsewhere(self, index: int, right: str) -> str | None:
        previous = self._previous(index)
        figure = self._figures[index]
        if right and (right.startswith("的") or figure.unit_kind == "count"):
            return right.removeprefix("的")
        if (
            index
            and self._figures[index - 1].unit_kind == figure.unit_kind
            and not self._text[self._figures[index - 1].end : figure.start].strip("、和与-—－~至到, ")
        ):
            return self._found[index - 1]
        return self._earlier_clause(index) or previous

    def _earlier_clause(self, index: int) -> str | None:
        """The clause before, where it is of the same sentence and holds no figure."""
        start, _ = self._clauses.clause(self._figures[index].start)
        if start <= self._clauses.sentence(self._figures[index].start)[0]:
            return None
        earlier = self._clauses.clause(start - 1)
        if any(earlier[0] <= f.start < earlier[1] for f in self._figures):
            return None
        return _shortened(_trimmed(self._text[earlier[0] : earlier[1]].strip(" ，。；,;：:"))) or None

    def _within_whole(self, index: int, metric: str | None, *, among: bool) -> str | None:
        """其中: the whole is the figure before; the parts that follow it keep the whole."""
        whole = None
        figure = self._figures[index]
        if among and index:
            whole = self._wholes[index - 1] or self._found[index - 1]
        elif index and self._figures[index - 1].unit == figure.unit:
            between = self._text[self._figures[index - 1].end : figure.start]
            if between.startswith(("，", ",", "、")) and self._wholes[index - 1] and len(between) <= 14:
                whole = self._wholes[index - 1]
            elif WHOLE_BEFORE.match(between):
                whole = self._found[index - 1]
        if whole is None and metric and len(metric) <= 12 and (topic := self._about(index)):
            return metric if topic in metric else f"{topic}{_GAP}{metric}"
        if whole is None or not metric or metric[-2:] == whole[-2:]:
            return metric
        self._wholes[index] = whole
        return metric if whole in metric else f"{whole}{_GAP}{metric}"

    def _about(self, index: int) -> str | None:
        """关于新增重症病例,…: the topic that a sentence or a part of it announces."""
        offset = self._figures[index].start
        start = max(
            self._clauses.sentence(offset)[0],
            self._text.rfind("；", 0, offset) + 1,
            self._text.rfind(";", 0, offset) + 1,
        )
        found = re.search(r"(?:关于|關於|關于)([^，。；,;]{2,14})[，,]", self._text[start:offset])
        return found[1] if found else None

    def _topic(self, index: int) -> str | None:
        found = None
        for found in TOPIC.finditer(self._text[: self._figures[index].start]):
            pass
        return (found["about"] or found["action"]) if found else None

    def _previous(self, index: int) -> str | None:
        if not index:
            return None
        sentence = self._clauses.sentence(self._figures[index].start)
        previous = self._found[index - 1]
        if previous is None or self._figures[index - 1].start < sentence[0]:
            return None
        return GROWTH_END.sub("", previous) or previous

    def _end_of_from_to(self, index: int) -> str | None:
        if not index or not self._found[index - 1]:
            return None
        between = self._text[self._figures[index - 1].end : self._figures[index].start]
        before = self._text[max(0, self._figures[index - 1].start - 20) : self._figures[index - 1].start]
        if (
            len(between) <= 16
            and re.search(r"(?:到|至|为|為)[^，]{0,10}$", between)
            and re.search(r"[从由從自][^，。；]{0,14}$", before)
            and not re.search("[，。；,;]", between)
        ):
            return self._found[index - 1]
        return None


_NOTHING = re.compile("").match("")
assert _NOTHING is not None


def _tidy(metric: str | None) -> str | None:
    if metric is None:
        return None
    metric = metric.strip(" ,，。；;：:、…了（(")
    if metric.startswith(("）", ")")):
        metric = metric[1:]
    return metric or None


def _trimmed(left: str) -> str:
    """Without opening adverbs and without the words that lead to the number."""
    left = _AMONG.sub("", left)
    for pattern in (OPENING, CLOSING, OPENING):
        while (shorter := pattern.sub("", left).strip(" ，,、")) != left:
            left = shorter
    return left


def _before_stop(right: str) -> str:
    stop = NOUN_STOP.search(right)
    noun = right[: stop.start()] if stop else right
    opened = noun.rfind("（")
    if opened > 0 and "）" not in noun[opened:]:
        closed = right.find("）", opened)
        return right[: closed + 1] + _before_stop(right[closed + 1 :]) if closed > 0 else noun[:opened]
    return noun if "（" in noun else noun.split("、")[0]


def _shortened(words: str) -> str:
    """The last part of a long phrase: after a preposition, a 了 or the first of a list."""
    if len(words) <= _LONG:
        return words
    cut = max(words.rfind(mark, 0, len(words) - 6) for mark in "了，,")
    tail = words[cut + 1 :]
    return tail if len(tail) <= _LONG else tail[-_LONG:]


def _core(metric: str | None) -> str:
    return metric.split(_GAP)[-1] if metric else ""


def _after_growth(previous: str | None, verb: str, figure: Figure) -> str | None:
    """同比减少95万人 measures what the figure before it measured."""
    if previous is None:
        return verb
    if figure.unit_kind in ("percent", "percentage_point", "multiple"):
        return previous
    return f"{previous}{_GAP}{verb}"


def _with_object(previous: str | None, verb: str) -> str:
    """支出1.33万亿元 after 三项社会保险基金收入: the same fund."""
    if previous is None:
        return verb
    core = re.sub(r"(?:总)?(?:收入|支出|进口|出口|结余)$", "", previous)
    core = re.sub(r"^(?:新增|减免|缓缴|发放|返还|支付)", "", core)
    if not core or core in verb:
        return verb
    return f"{verb}{_GAP}{core}" if previous.endswith(core) else f"{core}{_GAP}{verb}"
