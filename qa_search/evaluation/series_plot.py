"""A series of figures as a picture."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl

from qa_search.errors import InputError

mpl.use("Agg")


def write_series_plot(path: Path, series: Sequence[dict[str, Any]]) -> None:
    """Write the series as one panel a unit; the file's suffix (.png, .svg, .pdf) says the form.

    Raises:
        InputError: there is no point to draw, or the suffix is not one that can be written.
    """
    from matplotlib import pyplot as plt  # noqa: PLC0415 - after the backend is chosen

    if not series:
        raise InputError("no figure meets the conditions, so that there is nothing to draw", field="plot")
    figure, panels = plt.subplots(len(series), 1, figsize=(8, 2.6 * len(series)), layout="constrained", squeeze=False)
    for panel, line in zip(panels[:, 0], series, strict=True):
        days = [datetime.date.fromisoformat(point["day"]) for point in line["points"]]
        panel.plot(days, [float(point["value"]) for point in line["points"]], marker="o", color="#1d4f91")
        panel.set_ylabel(line["unit"])
        panel.grid(alpha=0.3)
    try:
        with mpl.rc_context({"font.family": ["Noto Sans CJK SC", "WenQuanYi Zen Hei", "DejaVu Sans"]}):
            figure.savefig(path, dpi=120)
    except ValueError as error:
        raise InputError(f"--plot {path}: {error}", field="plot") from error
    finally:
        plt.close(figure)
