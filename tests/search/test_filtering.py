"""Filters as a caller gives them -> checked filters."""

from __future__ import annotations

import pytest

from qa_search.errors import InputError
from qa_search.records import Filters
from qa_search.search import make_filters


def test_filters_are_taken_as_given() -> None:
    """Every field is kept, in order; dates are ISO days."""
    made = make_filters(speaker=["张三", "李四"], role=["host"], kind=["report"], organization=["人社部"],
                        transcript=["one"], from_date="2020-01-01", to_date="2020-01-01")  # fmt: skip
    assert made == Filters(
        speaker=("张三", "李四"),
        role=("host",),
        kind=("report",),
        organization=("人社部",),
        transcript=("one",),
        from_date="2020-01-01",
        to_date="2020-01-01",
    )
    assert make_filters() == Filters()


@pytest.mark.parametrize(
    ("given", "field", "limit"),
    [
        ({"role": ["boss"]}, "filters.role", "host, official, reporter, document"),
        ({"kind": ["answer", "essay"]}, "filters.kind", "answer, statement, report"),
        ({"from_date": "2020-13-01"}, "filters.from", "YYYY-MM-DD"),
        ({"from_date": ""}, "filters.from", "YYYY-MM-DD"),
        ({"to_date": "yesterday"}, "filters.to", "YYYY-MM-DD"),
        ({"from_date": "2021-01-02", "to_date": "2021-01-01"}, "filters.from", "not after filters.to"),
    ],
)
def test_what_cannot_be_met_is_refused(given: dict[str, str], field: str, limit: str) -> None:
    """An unknown role or kind, a day that is none, and an empty range are refused, naming field and limit."""
    with pytest.raises(InputError) as caught:
        make_filters(**given)
    assert (caught.value.field, caught.value.limit) == (field, limit)
