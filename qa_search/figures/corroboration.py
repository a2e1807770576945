"""Corroboration: where else the same figure is cited, and whether the values agree.

The key is metric, unit, period, change and status, never the value alone: 590万 may be two things in one paragraph. Metrics
are compared by their characters, without particles and filler words; where the values differ, the words must be the same.
A figure whose period is not stated is linked to a dated one only where the values agree.
Simplified and traditional wordings of one metric are not matched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from qa_search.figures.patterns import Pattern
from qa_search.records import AlsoCited, Figure

LONGEST_LIST = 20  # citations kept for one figure
_RAREST = 4  # character pairs of a metric that are looked up; the rarest name it best
_CROWDED = 200  # metrics that share one pair, beyond which the pair says nothing
_ALIKE = 0.7  # share of characters in common, over both metrics
_CONTAINED = 0.8  # share of the shorter metric's characters that the longer one holds
_CONTAINED_ALIKE = 0.5
_SAME_WORDS = 0.85  # between differing values; fewer shared characters mean another thing (a part, another kind)

_FILLER = Pattern(
    r"[\s…,，。、；;:：()（）“”\"'‘’的了在和与及对为把已共将]|累计|目前|全国|我国|我部|进一步|达到|实现|完成|公布|面向社会|分别|总|\b(?:the|of|in|a|an|to|and)\b",
)
_ABBREVIATIONS = {
    "社保": "社会保险",  # social insurance
    "医保": "医疗保险",  # medical insurance
    "费用": "费",  # fees
    "免除": "减免",  # exemption
}
_SAME_UNIT = {
    "人民币": "元",
    "RMB": "元",
    "yuan": "元",
    "CNY": "元",
    "USD": "美元",
    "US dollars": "美元",
    "dollars": "美元",
}


class Citing(NamedTuple):
    """One answer of a corpus with the figures that it cites."""

    answer_id: str
    speaker: str | None
    posted_at: str | None
    figures: Sequence[Figure]


class _Place(NamedTuple):
    answer: Citing
    number: int  # of the figure in its answer
    figure: Figure
    metric: str


_Bucket = tuple[str, str | None, str | None, bool]  # unit, end of the period, change, whether it is a target
_ValueKey = tuple[str, Decimal, str | None, bool]


def corroborate(
    groups: Iterable[Citing | tuple[str, str | None, str | None, Sequence[Figure]]],
) -> dict[tuple[str, int], tuple[AlsoCited, ...]]:
    """Link the figures of a corpus: `(answer_id, index)` of a figure to where other answers cite the same.

    Figures without a citation elsewhere are not in the result. At most `LONGEST_LIST` citations are kept for one figure,
    those that agree first, then by time. Work grows with the number of figures that share unit and period, not with its square.
    """
    buckets: defaultdict[_Bucket, list[_Place]] = defaultdict(list)
    for group in groups:
        answer = Citing(*group)
        for index, figure in enumerate(answer.figures):
            if metric := normalised(figure.metric):
                buckets[_bucket(figure)].append(_Place(answer, index, figure, metric))
    undated = _by_value(place for bucket, places in buckets.items() if bucket[1] is None for place in places)
    found: dict[tuple[str, int], tuple[AlsoCited, ...]] = {}
    for bucket, places in buckets.items():
        values = {place.figure.value for place in places} if bucket[1] else set()
        same_value = [place for value in values for place in undated.get((bucket[0], value, *bucket[2:]), ())]
        _link(places, same_value, found)
    return found


def _by_value(places: Iterable[_Place]) -> dict[_ValueKey, list[_Place]]:
    """The undated places by unit, value, change and status."""
    found: defaultdict[_ValueKey, list[_Place]] = defaultdict(list)
    for place in places:
        unit, _, change, target = _bucket(place.figure)
        found[unit, place.figure.value, change, target].append(place)
    return found


def normalised(metric: str | None) -> str:
    """The metric without particles, marks and filler, abbreviations written out; empty where nothing is left."""
    if not metric:
        return ""
    for short, full in _ABBREVIATIONS.items():
        metric = metric.replace(short, full)
    return _FILLER.sub("", metric.lower())


def same_metric(one: str, other: str) -> bool:
    """Whether two normalised metrics name one thing, by the characters that they share."""
    common = _common(one, other)
    alike = 2 * common / (len(one) + len(other))
    return alike >= _ALIKE or (alike >= _CONTAINED_ALIKE and common >= _CONTAINED * min(len(one), len(other)))


def same_words(one: str, other: str) -> bool:
    """Whether one normalised metric holds the other and hardly more: 登记失业率 and 调查失业率 are two things."""
    common = _common(one, other)
    return common == min(len(one), len(other)) and 2 * common >= _SAME_WORDS * (len(one) + len(other))


def _common(one: str, other: str) -> int:
    counted = Counter(other)
    return sum(min(number, counted[character]) for character, number in Counter(one).items() if character in counted)


def _bucket(figure: Figure) -> _Bucket:
    unit = _SAME_UNIT.get(figure.unit, figure.unit)
    period = figure.period
    end = (period.end_date or period.start_date) if period else None
    change = f"{figure.change.direction} {figure.change.basis}" if figure.change else None
    return unit, end, change, figure.status == "target"


def _link(places: list[_Place], undated: list[_Place], found: dict[tuple[str, int], tuple[AlsoCited, ...]]) -> None:
    """Link the places of one bucket with each other, and with undated ones of the same value."""
    by_metric: defaultdict[str, list[_Place]] = defaultdict(list)
    for place in (*places, *undated):
        by_metric[place.metric].append(place)
    own = {id(place) for place in places}
    alike = _alike(list(by_metric))
    for metric, here in by_metric.items():
        others = [place for name in alike[metric] for place in by_metric[name]]
        if len(others) == 1:
            continue
        agreeing = _grouped(others)
        differing = _grouped(place for place in others if id(place) in own and same_words(metric, place.metric))
        for place in here:
            cited = [*_others_than(place, agreeing.get(place.figure.value, ()), agrees=True)]
            if id(place) in own:
                values = (rest for value, rest in differing.items() if value != place.figure.value)
                cited += _others_than(place, chain.from_iterable(values), agrees=False)
            if cited:
                key = (place.answer.answer_id, place.number)
                found[key] = _merged((*found.get(key, ()), *cited))


def _grouped(places: Iterable[_Place]) -> dict[Decimal, list[_Place]]:
    """The places by value, each value's by time."""
    grouped: defaultdict[Decimal, list[_Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: (place.answer.posted_at or "", place.answer.answer_id)):
        grouped[place.figure.value].append(place)
    return grouped


def _others_than(place: _Place, others: Iterable[_Place], *, agrees: bool) -> Iterator[AlsoCited]:
    """The first citations by other answers whose period fits, one for each answer and value."""
    seen: set[tuple[str, Decimal]] = set()
    for other in others:
        key = (other.answer.answer_id, other.figure.value)
        if (
            other.answer.answer_id == place.answer.answer_id
            or key in seen
            or not _starts_agree(place.figure, other.figure)
        ):
            continue
        seen.add(key)
        yield AlsoCited(
            answer_id=other.answer.answer_id,
            speaker=other.answer.speaker,
            posted_at=other.answer.posted_at,
            text=other.figure.text,
            agrees=agrees,
        )
        if len(seen) >= LONGEST_LIST:
            return


def _starts_agree(one: Figure, other: Figure) -> bool:
    """截至3月底 and 2-3月 end together; two stated beginnings must be the same."""
    first = one.period.start_date if one.period else None
    second = other.period.start_date if other.period else None
    return first is None or second is None or first == second


def _merged(cited: Iterable[AlsoCited]) -> tuple[AlsoCited, ...]:
    ranked = sorted(dict.fromkeys(cited), key=lambda item: (not item.agrees, item.posted_at or "", item.answer_id))
    return tuple(ranked[:LONGEST_LIST])


def _alike(metrics: list[str]) -> dict[str, list[str]]:
    """For each metric, itself and those that name the same thing; candidates share one of its rarest character pairs."""
    pairs = {metric: {metric[at : at + 2] for at in range(max(1, len(metric) - 1))} for metric in metrics}
    holding: defaultdict[str, list[str]] = defaultdict(list)
    for metric in metrics:
        for pair in pairs[metric]:
            holding[pair].append(metric)
    alike = {}
    for metric in metrics:
        rarest = sorted(pairs[metric], key=lambda pair: len(holding[pair]))[:_RAREST]
        candidates = {other for pair in rarest for other in holding[pair][:_CROWDED]}
        alike[metric] = [
            metric,
            *sorted(other for other in candidates if other != metric and same_metric(metric, other)),
        ]
    return alike
