"""The figures of the passages that matched."""

from __future__ import annotations

import pytest

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
