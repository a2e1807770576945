"""Phrases of a metric: trimmed of what leads to the number, cut before a verb, shortened, joined with an earlier one."""

from __future__ import annotations

from qa_search.figures.metric_words import AMONG, CLOSING, NOUN_STOP, OPENING
from qa_search.figures.patterns import Pattern
from qa_search.records import UnitKind

GAP = "…"  # between words of a metric that stand apart in the text
LONGEST = 24  # characters of a phrase; the annotated metrics of the tuning texts are seldom longer
_THAN = Pattern(r"^[比较較]")  # what it is compared with has been left out with its time
_PAIRED_END = Pattern(r"总?(?:收入|支出|进口|出口|结余)$")
_VERB_START = Pattern(r"^(?:新增|减免|缓缴|发放|返还|支付)")


def tidy(metric: str | None) -> str | None:
    """The metric without marks at its ends; None where nothing is left."""
    if metric is None:
        return None
    metric = metric.strip(" ,，。；;：:、…了（(").removeprefix("）").removeprefix(")")
    return metric or None


def trimmed(left: str) -> str:
    """The words before a number without opening adverbs and without the words that lead to it."""
    left = AMONG.sub("", left)
    for pattern in (OPENING, CLOSING, OPENING):
        while (shorter := pattern.sub("", left).strip(" ，,、")) != left:
            left = shorter
    return left


def before_stop(right: str) -> str:
    """The noun that begins `right`: up to a verb, a preposition or the next member of a list; brackets are kept whole."""
    stop = NOUN_STOP.search(right)
    noun = right[: stop.start()] if stop else right
    opened = noun.rfind("（")
    if opened > 0 and "）" not in noun[opened:]:
        closed = right.find("）", opened)
        return right[: closed + 1] + before_stop(right[closed + 1 :]) if closed > 0 else noun[:opened]
    return noun if "（" in noun else noun.partition("、")[0]


def shortened(words: str) -> str:
    """The last part of a long phrase: after a 了, a comma, or the earlier members of a list."""
    if len(words) <= LONGEST:
        return words
    cut = max(words.rfind(mark, 0, len(words) - 6) for mark in "了，,、")
    return words[cut + 1 :][-LONGEST:]


def joined(*parts: str | None) -> str:
    """The parts that are there, with a gap between."""
    return GAP.join(part for part in parts if part)


def last_part(metric: str | None) -> str:
    """The words after the last gap."""
    return metric.rpartition(GAP)[2] if metric else ""


def after_growth(previous: str | None, verb: str, kind: UnitKind) -> str:
    """同比减少95万人 measures what the figure before it measured."""
    if previous is None:
        return verb
    if kind in ("percent", "percentage_point", "multiple"):
        return previous
    return joined(previous, _THAN.sub("", verb))


def with_object(previous: str | None, verb: str) -> str:
    """支出1.33万亿元 after 三项社会保险基金收入: the same fund; 缓缴286亿元 after 减免社会保险费: the same fee."""
    if previous is None:
        return verb
    core = _VERB_START.sub("", _PAIRED_END.sub("", previous))
    if not core or core in verb:
        return verb
    return joined(verb, core) if previous.endswith(core) else joined(core, verb)
