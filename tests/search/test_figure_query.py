"""Asking by figure."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from qa_search.errors import InputError
from qa_search.indexing import Generation
from qa_search.search import Searcher, query_figures
from tests.fakes import FakeEmbedder


@pytest.fixture
def generation(small_index: Path, fake: FakeEmbedder) -> Generation:
    """Two figures, both of 张三 and of 21 April 2020: 5% and 1.2亿人."""
    return Generation.open(small_index, fake)


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        ({}, ["1.2亿人", "5%"]),
        ({"limit": 1}, ["1.2亿人"]),
        ({"metric": "养老金"}, ["5%"]),
        ({"metric": "養老金上調"}, ["5%"]),
        ({"metric": "火星"}, []),
        ({"unit": "人"}, ["1.2亿人"]),
        ({"speaker": "张三"}, ["1.2亿人", "5%"]),
        ({"speaker": "李四"}, []),
        ({"least": "1亿"}, ["1.2亿人"]),
        ({"least": "120000000"}, ["1.2亿人"]),
        ({"most": "1e3"}, ["5%"]),
        ({"least": "6", "most": "7"}, []),
        ({"from_date": "2020-04-21", "to_date": "2020-04-21"}, ["1.2亿人", "5%"]),
        ({"from_date": "2020-04-22"}, []),
    ],
)
def test_every_condition_holds(generation: Generation, wanted: dict[str, str], texts: list[str]) -> None:
    """Metric words in either script, unit, speaker, value and day are all met; the largest value comes first."""
    assert [item["text"] for item in query_figures(generation, **wanted)] == texts  # type: ignore[arg-type]


def test_a_figure_comes_with_its_evidence(generation: Generation) -> None:
    """What is found has the figure, who said it and when, and the sentence that it stands in."""
    (found,) = query_figures(generation, unit="人")
    assert found["value"] == "120000000"
    assert (found["answer_id"], found["speaker"], found["date"]) == ("one-t1", "张三", "2020-04-21")
    assert found["sentence"] == "今年上调养老金5%,惠及1.2亿人。"
    answer = generation.records.answer(0)
    assert answer.text[found["start"] : found["end"]] == found["text"]


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({"limit": 0}, "limit"),
        ({"limit": 1001}, "limit"),
        ({"least": "many"}, "min"),
        ({"most": "nan"}, "max"),
        ({"least": ""}, "min"),
        ({"from_date": "2020"}, "filters.from"),
    ],
)
def test_bounds_that_are_none_are_refused(generation: Generation, wanted: dict[str, str], field: str) -> None:
    """A bound that is no number, a day that is none and a limit outside 1 to 1000 are refused by name."""
    with pytest.raises(InputError) as caught:
        query_figures(generation, **wanted)  # type: ignore[arg-type]
    assert caught.value.field == field


def test_the_bundled_figures(searcher: Searcher) -> None:
    """The largest sum of 稳岗返还 in the bundled transcript is 388亿元, and every figure stands in its answer."""
    found = query_figures(searcher.generation, metric="稳岗返还", unit="元")
    assert {item["text"] for item in found} == {"388亿元"}
    for item in query_figures(searcher.generation, limit=1000):
        row = searcher.generation.records.row_of(item["answer_id"])
        assert row is not None
        assert searcher.generation.records.answer(row).text[item["start"] : item["end"]] == item["text"]
        assert Decimal(item["value"]).is_finite()
        assert item["text"] in item["sentence"]
