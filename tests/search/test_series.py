"""One metric over time."""

from __future__ import annotations

from typing import Any

from qa_search.search import make_series, series_csv


def found(value: str, day: str | None, *, unit: str = "%", end: str | None = None, **more: Any) -> dict[str, Any]:
    """A figure as a query finds it."""
    period = {"text": "3月份", "start_date": None, "end_date": end} if end else None
    return {"value": value, "text": f"{value}{unit}", "unit": unit, "metric": "失业率", "period": period, "date": day,
            "change": None, "status": "outcome", "answer_id": f"a{value}", "speaker": "张三", **more}  # fmt: skip


def test_points_stand_by_unit_and_day() -> None:
    """A point's day is its period's end or the event's; the unit with most points comes first; no day, no point."""
    series = make_series(
        [
            found("5.9", "2020-04-21", end="2020-03-31"),
            found("6.2", "2020-03-10"),
            found("10", "2020-04-21"),
            found("229", "2020-04-21", unit="人"),
            found("7", None),
        ]
    )
    assert [(line["unit"], [(point["day"], point["value"]) for point in line["points"]]) for line in series] == [
        ("%", [("2020-03-10", "6.2"), ("2020-03-31", "5.9"), ("2020-04-21", "10")]),
        ("人", [("2020-04-21", "229")]),
    ]


def test_one_value_of_a_day_is_one_point() -> None:
    """The same value cited by several is one point with all of them; sizes of changes are no points."""
    change = {"direction": "down", "basis": "year_on_year"}
    series = make_series(
        [
            found("5.9", "2020-04-21"),
            found("5.9", "2020-04-21", answer_id="b", speaker=None),
            found("95", "2020-04-21", metric="同比减少", change=change),
            found("6.0", "2020-04-21", change=change),
        ]
    )
    (line,) = series
    assert [(point["value"], len(point["cited_by"])) for point in line["points"]] == [("5.9", 2), ("6.0", 1)]
    assert series_csv(series).splitlines() == [
        "day,value,unit,text,metric,period,status,speaker,answer_id",
        "2020-04-21,5.9,%,5.9%,失业率,,outcome,张三,a5.9",
        "2020-04-21,5.9,%,5.9%,失业率,,outcome,,b",
        "2020-04-21,6.0,%,6.0%,失业率,,outcome,张三,a6.0",
    ]
    assert make_series([]) == []
