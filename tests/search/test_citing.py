"""The figures of the passages that matched."""

from __future__ import annotations

import datetime

import pytest

from qa_search.figures import find_figures
from qa_search.records import AlsoCited, ScoredPassage
from qa_search.search.citing import Source, cite_figures
from qa_search.search.question import read_question
from tests import samples
from tests.fakes import FakeEmbedder, FakeTokenEmbedder

ELSEWHERE = AlsoCited(answer_id="two-t0-p0", speaker=None, posted_at=None, text="约5%", agrees=True)


def source(*places: int) -> Source:
    """The first small answer with some of its passages as those that matched."""
    answer = samples.one().answers[0]
    scored = tuple(ScoredPassage(passage=answer.passages[at], score=0.8) for at in places)
    return Source(answer=answer, passages=scored, also_cited={0: (ELSEWHERE,)})


@pytest.mark.parametrize(
    ("question", "first"),
    [("养老金上调比例是多少?", "5%"), ("养老金惠及多少人?", "1.2亿人"), ("How many people?", "1.2亿人")],
)
@pytest.mark.parametrize("embedder", [FakeEmbedder(), FakeTokenEmbedder()])
def test_the_figure_that_is_asked_for_comes_first(embedder: FakeEmbedder, question: str, first: str) -> None:
    """A share, a number of people: the figure of the kind that is asked for leads, and relevance falls."""
    (cited,) = cite_figures(read_question(question, embedder), [source(1)], embedder)
    assert next(item.figure.text for item in cited) == first
    assert [item.relevance for item in cited] == sorted((item.relevance for item in cited), reverse=True)
    assert all(0 <= item.relevance <= 1 for item in cited)


def test_only_figures_of_the_passages_are_cited(fake: FakeEmbedder) -> None:
    """A passage that did not match brings no figures; where else a figure stands goes with it."""
    question = read_question("养老金上调多少?", fake)
    without, cited = cite_figures(question, [source(0), source(0, 1)], fake)
    assert without == ()
    assert {item.figure.text: item.also_cited for item in cited} == {"5%": (ELSEWHERE,), "1.2亿人": ()}
    assert all(samples.PENSIONS[item.figure.start : item.figure.end] == item.figure.text for item in cited)


def cited(text: str, question: str) -> list[str]:
    """The figures of a text as they are read, most relevant first for the question."""
    found = find_figures(text, reference_date=datetime.date(2020, 4, 21))
    answer = samples.made_answer("one-t9", text, figures=tuple(found))
    matched = Source(answer=answer, passages=(ScoredPassage(passage=answer.passages[0], score=0.8),), also_cited={})
    embedder = FakeTokenEmbedder(dimension=4096)
    (figures,) = cite_figures(read_question(question, embedder), [matched], embedder)
    return [item.figure.text for item in figures]


def test_what_is_counted_tells_two_figures_apart() -> None:
    """多少个城市 is answered by the figure that stands before 城市."""
    text = "我们公布了100个短缺职业,数据来自102个城市。"
    assert cited(text, "数据来自多少个城市?") == ["102个", "100个"]
    assert cited(text, "公布了多少个短缺职业?") == ["100个", "102个"]


def test_in_a_list_the_name_decides() -> None:
    """Figures that are handed out to names in order share their clause: what each measures tells them apart."""
    text = "养老、失业、工伤保险参保人数分别为9.68亿人、2.03亿人、2.49亿人。"
    assert cited(text, "工伤保险参保人数")[0] == "2.49亿人"
    assert cited(text, "养老保险参保人数")[0] == "9.68亿人"


def test_a_comparison_brings_the_figures_of_both_years() -> None:
    """2019 or 2020: both years' figures come before those of others."""
    text = "2018年培训700万人次,2019年培训1500万人次,2020年培训1800万人次,2021年培训900万人次。"
    assert set(cited(text, "2019年和2020年哪一年培训的人次更多?")[:2]) == {"1500万人次", "1800万人次"}


def test_a_change_leads_where_a_change_is_asked_for() -> None:
    """How much did it fall: the figure with a change comes first; how much is it: the other does."""
    text = "全国城镇新增就业229万人,同比减少95万人。"
    assert cited(text, "城镇新增就业同比减少了多少?")[0] == "95万人"
    assert cited(text, "城镇新增就业有多少人?")[0] == "229万人"
