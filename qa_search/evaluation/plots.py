"""Measures by slice and calibration as pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np

from .comparing import means, slices
from .measuring import Asked

mpl.use("Agg")
BINS = 5


def write_plots(folder: Path, asked: Sequence[Asked]) -> None:
    """Write `measures.png` and `calibration.png` into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    _measures(folder / "measures.png", asked)
    _calibration(folder / "calibration.png", asked)


def _measures(path: Path, asked: Sequence[Asked]) -> None:
    from matplotlib import pyplot as plt  # noqa: PLC0415 - after the backend is chosen

    found = slices([item for item in asked if item.question.answerable])
    names = list(found)[::-1]
    values = [means(found[name])["ndcg@10"] for name in names]
    figure, axes = plt.subplots(figsize=(7, 0.35 * len(names) + 1.2), layout="constrained")
    errors = np.clip([[m.value - m.low for m in values], [m.high - m.value for m in values]], 0, None)
    axes.barh(names, [m.value for m in values], xerr=errors, color="#1d4f91", ecolor="#888888")
    axes.set(xlim=(0, 1), xlabel="nDCG@10, 95% bootstrap interval")
    figure.savefig(path, dpi=120)
    plt.close(figure)


def _calibration(path: Path, asked: Sequence[Asked]) -> None:
    from matplotlib import pyplot as plt  # noqa: PLC0415 - after the backend is chosen

    figure, axes = plt.subplots(figsize=(5, 5), layout="constrained")
    axes.plot([0, 1], [0, 1], color="#bbbbbb", linewidth=1)
    for language, items in slices(asked).items():
        if language == "all" or language.startswith("type:") or len(items) < 2 * BINS:
            continue
        scores = np.asarray([item.top_score for item in items])
        right = np.asarray([item.measures.get("hit@1", 0.0) for item in items])
        order = np.array_split(np.argsort(scores), BINS)
        axes.plot([scores[b].mean() for b in order], [right[b].mean() for b in order], marker="o", label=language)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="score of the first answer", ylabel="share that answers")
    if axes.get_legend_handles_labels()[0]:
        axes.legend()
    figure.savefig(path, dpi=120)
    plt.close(figure)
