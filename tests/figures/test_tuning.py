"""The figures room against the annotated paragraphs that its rules were tuned on."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from qa_search.figures import find_figures, to_json

FOLDER = Path(__file__).parents[2].parent / "shared" / "eval"
AIMS = [
    (
        "figures_shipped_dev.jsonl",
        {"span": 0.97, "unit": 0.95, "qualifier": 0.92, "status": 0.92, "change": 0.92, "period": 0.88, "metric": 0.80},
    ),
    ("figures_other_dev.jsonl", {"span": 0.90, "unit": 0.88, "period": 0.75, "metric": 0.70}),
]

Row = dict[str, Any]


def _overlap(one: str | None, other: str | None) -> float:
    """Character F1 of two phrases."""
    first, second = Counter("".join((one or "").split())), Counter("".join((other or "").split()))
    common = sum((first & second).values())
    total = sum(first.values()) + sum(second.values())
    return 2 * common / total if common else float(not total)


def _days(figure: Row) -> tuple[str | None, str | None]:
    period = figure["period"] or {}
    return period.get("start_date"), period.get("end_date")


def _compare(ours: Row, gold: Row) -> Counter[str]:
    same_value = float(ours["value"]) == float(gold["value"])
    return Counter(
        span=1,
        unit=int(same_value and ours["unit"] == gold["unit"]),
        qualifier=int(ours["qualifier"] == gold["qualifier"]),
        status=int(ours["status"] == gold["status"]),
        change=int((ours["change"] or {}) == (gold["change"] or {})),
        period=int(_days(ours) == _days(gold)),
    )


@pytest.mark.skipif(not FOLDER.exists(), reason="the tuning data are not beside this checkout")
@pytest.mark.parametrize(("name", "aims"), AIMS)
def test_the_tuning_paragraphs(name: str, aims: dict[str, float]) -> None:
    """Shares of the annotated figures, F1 for spans, mean character F1 for metrics of the spans found."""
    tally: Counter[str] = Counter()
    gold_count = found_count = 0
    overlaps = []
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reference = datetime.date.fromisoformat(row["reference_date"])
        found = {(f.start, f.end): to_json(f) for f in find_figures(row["text"], reference_date=reference)}
        gold = {(f["start"], f["end"]): f for f in row["figures"]}
        core = {span: figure for span, figure in gold.items() if not figure["optional"]}
        gold_count += len(core)
        found_count += sum(span not in gold or span in core for span in found)
        for span in core.keys() & found.keys():
            tally += _compare(found[span], core[span])
            overlaps.append(_overlap(found[span]["metric"], core[span]["metric"]))
    reached = {column: tally[column] / gold_count for column in aims}
    reached["span"] = 2 * tally["span"] / (gold_count + found_count)
    reached["metric"] = sum(overlaps) / len(overlaps)
    assert {column: reached[column] for column, aim in aims.items() if reached[column] < aim} == {}
