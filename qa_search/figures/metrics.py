"""Metrics: what each figure of a paragraph measures, in words of the paragraph.

The words before the figure in its clause, less the time, the qualifier and the adverbs; with the noun after a classifier;
with the subject of an earlier clause where the clause holds only a verb. An ellipsis joins words that stand apart. No
parser stands behind this: long coordinations are cut by rule, and a subject more than one clause away is found only
through 其中, 关于, 在…方面.
"""

from __future__ import annotations

from qa_search.figures.english import is_english
from qa_search.figures.metric_lists import handed_out
from qa_search.figures.metric_phrases import (
    GAP,
    after_growth,
    before_stop,
    joined,
    last_part,
    shortened,
    tidy,
    trimmed,
    with_object,
)
from qa_search.figures.metric_surroundings import Surroundings
from qa_search.figures.metric_words import (
    AMONG,
    BARE_VERB,
    CARRYING,
    DESCRIBED,
    ENUMERATION,
    FINED,
    GROWTH_END,
    GROWTH_ONLY,
    MAKING,
    PENALTY,
    PLACE_ONLY,
    PREPOSITION_END,
    PREPOSITIONS,
    VERB_START,
    WHOLE_BEFORE,
)
from qa_search.figures.metrics_english import english_metric
from qa_search.figures.paragraph import Paragraph
from qa_search.figures.patterns import Pattern

_MEASURED = frozenset(("count", "money", "power", "mass", "area", "length", "rate", "duration"))
_SHARE_VERBS = frozenset(("占", "佔", "占比"))
_AFTER_NUMBER = Pattern(r"^(?:以上|左右|以内|以下|多)?的?")
_BEFORE_NUMBER = Pattern(r"(?:近|超过|约)$")
_FROM = Pattern(r"[从由從自][^，。；]{0,14}$|现行[^，。；]{0,4}$")
_TO = Pattern(r"[^，。；,;]*[到至为為][^，。；,;]{0,10}")


class Metrics:
    """Reads the metrics of one paragraph in order; each may lean on those before it."""

    def __init__(self, paragraph: Paragraph) -> None:
        self._paragraph = paragraph
        self._figures = paragraph.figures
        self._around = Surroundings(paragraph)
        self._found: list[str | None] = []
        self._wholes: list[str | None] = []  # what 其中 speaks of, for each figure

    def read(self) -> list[str | None]:
        """One metric for each figure, None where no word says it."""
        for index, figure in enumerate(self._figures):
            self._wholes.append(None)
            if is_english(self._paragraph.text, figure):
                metric = english_metric(self._paragraph, index, self._found)
            else:
                metric = self._stated_whole(index) or self._chinese(index)
            self._found.append(tidy(metric))
        return self._found

    def _stated_whole(self, index: int) -> str | None:
        """A metric that another rule gives at once: a penalty, a member of a list, the other end of 从…到."""
        penalty = PENALTY.match(self._paragraph.text, self._figures[index].end)
        if penalty and FINED.search(self._around.left(index)):
            return penalty["name"]
        return handed_out(self._paragraph, index, self._found) or self._end_of_from_to(index)

    def _chinese(self, index: int) -> str | None:
        raw, right = self._around.left(index), self._around.right(index)
        if self._figures[index].unit_kind == "percent" and right.startswith("的") and not tidy(raw):
            return right[1:]
        left = trimmed(raw)
        if self._figures[index].unit_kind == "percent" and right.startswith("的") and PLACE_ONLY.fullmatch(left):
            return joined(left, right[1:])
        if left in PREPOSITIONS:
            left = ""
        noun = self._noun(index, left, right)
        metric = self._with_noun(index, left, noun) if noun else self._without_noun(index, left, right)
        return self._within_whole(index, metric, among=AMONG.match(raw) is not None)

    def _noun(self, index: int, left: str, right: str) -> str:
        """The noun that the figure counts or describes; all that follows where nothing stands before."""
        kind = self._figures[index].unit_kind
        right = _AFTER_NUMBER.sub("", right)
        if kind not in _MEASURED or not right or (not left and GROWTH_ONLY.match(right)):
            return ""
        if kind == "count" and PLACE_ONLY.fullmatch(left):
            return _BEFORE_NUMBER.sub("", right)
        if left and VERB_START.match(right):
            return ""
        noun = before_stop(right)
        if self._around.in_list(index):
            return noun
        if kind == "count":
            return noun if left else _BEFORE_NUMBER.sub("", right)
        return noun if not left or DESCRIBED.match(noun) else ""

    def _with_noun(self, index: int, left: str, noun: str) -> str:
        """What is counted, with the verb that says what was done to it."""
        noun = noun.removesuffix("的")
        if enumeration := ENUMERATION.match(left):
            left = trimmed(enumeration["verb"] or enumeration["where"] or "")
        if PREPOSITION_END.search(left):
            left = PREPOSITION_END.sub("", left) if len(left) > 6 and left[0] not in "对把向" else ""
        left = left[1:] if left.startswith(("把", "将", "对", "向")) else left
        if not left:
            return (self._around.longer_name(index, noun) if len(noun) <= 3 else None) or noun
        if MAKING.match(left) and len(noun) >= 6:
            return noun
        if len(noun) <= 4 and (MAKING.match(left) or len(left) <= 2) and (topic := self._around.topic(index)):
            return joined(topic, left, noun)
        return joined(shortened(left) if len(left) > 16 else left, noun)

    def _without_noun(self, index: int, left: str, right: str) -> str | None:
        """The words before the number alone, or with what the figure before measured."""
        kind, previous = self._figures[index].unit_kind, self._previous(index)
        enumeration = ENUMERATION.match(left) if left.endswith("等") else None
        if enumeration:
            left = trimmed(enumeration["verb"] or enumeration["where"] or "")
        if not left:
            return self._from_elsewhere(index, right)
        if left in _SHARE_VERBS or left in {"只占", "仅占"}:
            return right.partition("的")[0] if right and kind != "percent" else joined(previous, left)
        if GROWTH_ONLY.match(left):
            return after_growth(previous, left, kind)
        if BARE_VERB.match(left):
            return with_object(previous, left)
        return self._carried(index, left, previous) or self._plain(index, left)

    def _carried(self, index: int, left: str, previous: str | None) -> str | None:
        """惠及5700万人次: with what benefits them; 每周上新四个: with the topic."""
        if len(left) > 6:
            return None
        if CARRYING.match(left) and (subject := last_part(previous) or self._around.earlier_clause(index)):
            return joined(subject, left)
        if self._figures[index].unit_kind == "rate" and len(left) <= 4 and (topic := self._around.topic(index)):
            return joined(topic, left)
        return None

    def _plain(self, index: int, left: str) -> str:
        if self._figures[index].unit_kind == "percentage_point":
            left = GROWTH_END.sub("", left)
        return shortened(left)

    def _from_elsewhere(self, index: int, right: str) -> str | None:
        """Where no word stands before the number: what follows, the same list, the clause before, the figure before."""
        figure = self._figures[index]
        if right and not GROWTH_ONLY.match(right) and (right.startswith("的") or figure.unit_kind == "count"):
            return right.removeprefix("的")
        same_kind = index and self._figures[index - 1].unit_kind == figure.unit_kind
        if same_kind and not self._paragraph.between(index).strip("、和与-—－~至到, "):
            return self._found[index - 1]
        return self._around.earlier_clause(index) or self._previous(index)

    def _within_whole(self, index: int, metric: str | None, *, among: bool) -> str | None:
        """其中: the whole is the figure before; the parts that follow it keep the whole."""
        whole = self._whole(index, among=among)
        if metric is None:
            return None
        if whole is None:
            topic = self._around.about(index) if len(metric) <= 12 else None
            return metric if topic is None or topic in metric else joined(topic, metric)
        if metric[-2:] == whole[-2:]:
            return metric
        self._wholes[index] = whole
        return metric if whole in metric else joined(whole, metric)

    def _whole(self, index: int, *, among: bool) -> str | None:
        if not index:
            return None
        if among:
            return self._wholes[index - 1] or self._found[index - 1]
        between = self._paragraph.between(index)
        if self._figures[index - 1].unit != self._figures[index].unit:
            return None
        if between.startswith(("，", ",", "、")) and self._wholes[index - 1] and len(between) <= 14:
            return self._wholes[index - 1]
        return self._found[index - 1] if WHOLE_BEFORE.match(between) else None

    def _previous(self, index: int) -> str | None:
        """What the figure before measures, if it stands in the same sentence; a growth verb is left off."""
        if not index or self._figures[index - 1].start < self._paragraph.sentence(index)[0]:
            return None
        previous = self._found[index - 1]
        return previous and (GROWTH_END.sub("", previous).rstrip("比较較").strip(GAP) or previous)

    def _end_of_from_to(self, index: int) -> str | None:
        """从450元提高到610元: both ends measure one thing."""
        if not index or not self._found[index - 1]:
            return None
        earlier = self._figures[index - 1]
        between = self._paragraph.between(index)
        before = self._paragraph.text[max(0, earlier.start - 20) : earlier.start]
        is_pair = len(between) <= 16 and _TO.fullmatch(between) and _FROM.search(before)
        return self._found[index - 1] if is_pair else None
