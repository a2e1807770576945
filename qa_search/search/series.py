"""One metric over time: the figures of several transcripts as series, one for each unit."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

Json = dict[str, Any]
DIFFERENCE = re.compile("同比|环比|减少|增加|增长|下降|上升|降低|提高|increase|decrease|growth|rise|fall|drop")
COLUMNS = ("day", "value", "unit", "text", "metric", "period", "status", "speaker", "answer_id")


def make_series(found: Sequence[Json]) -> list[Json]:
    """Series of the figures that `query_figures` found, by unit, points by day.

    A point's day is the end of the figure's period or, where none is stated, the day of the transcript; a figure with
    neither is left out. Changes (同比减少95万人) are no points. The same value on the same day is one point, cited by all.
    """
    by_unit: dict[str, dict[tuple[str, str], Json]] = defaultdict(dict)
    for item in found:
        day = (item["period"] or {}).get("end_date") or item["date"]
        if day is None or _is_difference(item):
            continue
        points = by_unit[item["unit"]]
        point = points.setdefault((day, item["value"]), _point(item, day))
        point["cited_by"].append({"answer_id": item["answer_id"], "speaker": item["speaker"]})
    return [
        {"unit": unit, "points": [points[key] for key in sorted(points, key=lambda key: (key[0], Decimal(key[1])))]}
        for unit, points in sorted(by_unit.items(), key=lambda entry: -len(entry[1]))
    ]


def _is_difference(item: Json) -> bool:
    """Whether a figure is the size of a change (同比减少95万人) and not a level that changed (5.9%,环比小幅回落)."""
    return item["change"] is not None and DIFFERENCE.search(item["metric"] or "") is not None


def _point(item: Json, day: str) -> Json:
    kept = ("value", "text", "metric", "period", "status")
    return {"day": day, **{name: item[name] for name in kept}, "cited_by": []}


def series_csv(series: Sequence[Json]) -> str:
    """The points of all series as CSV with a header, one line a citation."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for line in series:
        for point in line["points"]:
            period = point["period"]["text"] if point["period"] else ""
            for cited in point["cited_by"]:
                writer.writerow(
                    [
                        point["day"],
                        point["value"],
                        line["unit"],
                        point["text"],
                        point["metric"] or "",
                        period,
                        point["status"],
                        cited["speaker"] or "",
                        cited["answer_id"],
                    ]
                )
    return out.getvalue()
