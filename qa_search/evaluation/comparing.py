"""Runs by slice, with confidence, and against an earlier run: per question what was gained and lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .measuring import Asked

RESAMPLES, SEED = 2000, 20_200_421
Measures = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean:
    """A mean over questions with its 95% bootstrap interval."""

    value: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A paired difference of means (new less old) with its 95% bootstrap interval."""

    value: float
    low: float
    high: float


def slices(asked: Sequence[Asked]) -> dict[str, list[Asked]]:
    """The questions under `all`, under their language and under their type, in that order."""
    out: dict[str, list[Asked]] = {"all": list(asked)}
    for item in sorted(asked, key=lambda item: item.question.language):
        out.setdefault(item.question.language, []).append(item)
    for item in sorted(asked, key=lambda item: item.question.type):
        out.setdefault(f"type:{item.question.type}", []).append(item)
    return out


def means(asked: Sequence[Asked]) -> dict[str, Mean]:
    """The mean of every measure over the questions that have it."""
    names = dict.fromkeys(name for item in asked for name in item.measures)
    return {name: _mean([item.measures[name] for item in asked if name in item.measures]) for name in names}


def _mean(values: Sequence[float]) -> Mean:
    data = np.asarray(values, float)
    samples = data[_resampled(len(data))].mean(axis=1)
    low, high = np.quantile(samples, [0.025, 0.975])
    return Mean(value=float(data.mean()), low=float(low), high=float(high), count=len(data))


def _resampled(count: int) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    return np.random.default_rng(SEED).integers(0, count, (RESAMPLES, count))


def paired_difference(new: Mapping[str, Measures], old: Mapping[str, Measures], name: str) -> Difference | None:
    """The paired difference of a measure over the questions that both runs have; None where there are none."""
    shared = [q for q in new if q in old and name in new[q] and name in old[q]]
    if not shared:
        return None
    data = np.asarray([new[q][name] - old[q][name] for q in shared], float)
    samples = data[_resampled(len(data))].mean(axis=1)
    low, high = np.quantile(samples, [0.025, 0.975])
    return Difference(value=float(data.mean()), low=float(low), high=float(high))


def changes(new: Mapping[str, Measures], old: Mapping[str, Measures], name: str) -> list[tuple[str, float, float]]:
    """The questions whose measure changed: id, old, new; the greatest losses first."""
    found = [
        (q, old[q][name], new[q][name])
        for q in new
        if q in old and name in new[q] and name in old[q] and abs(new[q][name] - old[q][name]) > 1e-9
    ]
    return sorted(found, key=lambda item: item[2] - item[1])
