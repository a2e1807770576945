"""What a question insists on: years and places."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from qa_search.language import Embedder
from qa_search.search import Searcher
from qa_search.search.constraints import Constraint, explain, meets, read_constraints
from qa_search.search.question import read_question
from tests import samples
from tests.fakes import FakeEmbedder

TEXT = "2019年失业保险降费率。今年继续降低。湖北省的企业都可以申请。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019年失业率是多少?", [("year", "2019年")]),
        ("去年失业率是多少?", []),
        ("湖北的失业率是多少?", [("place", "湖北")]),
        ("中国的失业率是多少?", []),
        ("What is the unemployment rate in Hubei?", [("place", "Hubei")]),
        ("In March, how many jobs?", []),
        ("What is China's unemployment rate?", []),
        ("失业率是多少?", []),
    ],
)
def test_years_and_places_are_insisted_on(fake: FakeEmbedder, text: str, expected: list[tuple[str, str]]) -> None:
    """A year that is named and a place within the country constrain; relative times, months and the country do not."""
    assert [(item.kind, item.text) for item in read_constraints(read_question(text, fake))] == expected


@pytest.mark.parametrize(
    ("text", "sentence", "date", "expected"),
    [
        ("2020年?", 2, "2020-04-21", True),
        ("2018年?", 0, "2020-04-21", False),
        ("2019年?", 0, "2020-04-21", True),
        ("2019年?", 1, "2020-04-21", True),
        ("2019年?", 2, "2020-04-21", False),
        ("2021年?", 0, "2020-04-21", False),
        ("2018年?", 0, None, True),
        ("湖北有多少?", 0, "2020-04-21", True),
        ("武汉有多少?", 0, "2020-04-21", False),
    ],
)
def test_a_passage_meets_what_it_does_not_contradict(
    fake: FakeEmbedder, text: str, sentence: int, date: str | None, *, expected: bool
) -> None:
    """The year of the event, or one spoken of in the sentence or the one before; a place that is named; what is unknown."""
    answer = replace(samples.made_answer("a", TEXT, date=date), asked=None)
    question = read_question(text, fake)
    (constraint,) = read_constraints(question)
    assert meets(constraint, question, "", answer, answer.passages[0], sentence, fake) is expected


@pytest.mark.parametrize(("text", "expected"), [("Jobs in Hubei?", True), ("Jobs in Hunan?", False)])
def test_a_place_is_met_across_languages(bundled: Embedder, text: str, *, expected: bool) -> None:
    """A place that is named in English is met by its Chinese name, and not by another's."""
    answer = samples.made_answer("a", TEXT)
    question = read_question(text, bundled)
    (constraint,) = read_constraints(question)
    assert meets(constraint, question, "", answer, answer.passages[0], 2, bundled) is expected


@pytest.mark.parametrize(("event", "expected"), [("武汉市新闻发布会", True), ("长沙市新闻发布会", False)])
def test_a_place_is_met_by_the_event(fake: FakeEmbedder, event: str, *, expected: bool) -> None:
    """Who speaks at an event in a place seldom names it: the title of the event counts."""
    answer = replace(samples.made_answer("a", TEXT), asked=None)
    question = read_question("武汉有多少?", fake)
    (constraint,) = read_constraints(question)
    assert meets(constraint, question, event, answer, answer.passages[0], 0, fake) is expected


def test_the_reason_is_told_in_the_question_s_language() -> None:
    """What is not met is named, with the years that there are."""
    year = Constraint(kind="year", text="2018年", last=datetime.date(2018, 12, 31))
    answers = [samples.made_answer("a", TEXT), samples.made_answer("b", TEXT, date="2021-01-01")]
    assert explain(year, answers, in_chinese=True) == "最接近的记录出自2020、2021年,问题问的是2018年"
    assert explain(year, answers, in_chinese=False).endswith("speak in 2020 and 2021; the question asks about 2018年")
    place = Constraint(kind="place", text="Hunan")
    assert explain(place, answers, in_chinese=False) == "no passage speaks of Hunan in this matter"
    assert "Hunan" in explain(place, answers, in_chinese=True)


def test_another_year_is_not_answered(searcher: Searcher) -> None:
    """A question about a year that the transcript does not speak of is not answered, and told so."""
    reply = searcher.ask("2015年失业保险稳岗返还惠及多少企业?")
    assert reply.status != "answered"
    assert "2015年" in str(reply.reason)
