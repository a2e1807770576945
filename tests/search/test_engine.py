"""A question in, a reply out."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from qa_search.errors import InputError
from qa_search.indexing import Generation
from qa_search.records import Filters, Reply
from qa_search.search import Searcher, check_limit
from tests.fakes import FakeEmbedder

ASKED = (
    "失业保险稳岗返还了多少钱?",
    "養老金發放有沒有保障?",
    "How many online training platforms are there?",
    "人社服务快办行动要解决什么问题?",
    "今天北京天气怎么样?",
)


def timeless(reply: Reply) -> Reply:
    """The reply without the time that it took."""
    return replace(reply, took_ms=0.0)


@pytest.mark.parametrize("text", ASKED)
def test_hits_are_sorted_and_grouped(searcher: Searcher, text: str) -> None:
    """Answers come once, by score, ranked from 1; an answer's score is its best passage's, and passages fall too."""
    hits = searcher.ask(text, limit=50).hits
    assert len(hits) == len({hit.answer.id for hit in hits}) == 23
    assert [hit.rank for hit in hits] == list(range(1, 24))
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        scores = [scored.score for scored in hit.passages]
        assert hit.score == scores[0]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in (*scores, *hit.scores.values()))


@pytest.mark.parametrize("text", ASKED)
def test_what_is_shown_is_what_was_said(searcher: Searcher, text: str) -> None:
    """Passages, highlights and figures are exact slices of the answer's own text."""
    for hit in searcher.ask(text, limit=10).hits:
        for scored in hit.passages:
            passage = scored.passage
            assert hit.answer.text[passage.start : passage.end] == passage.text
            assert all(0 <= start < end <= len(passage.text) for start, end in scored.highlights)
            assert list(scored.highlights) == sorted(scored.highlights)
        shown = [scored.passage for scored in hit.passages]
        for cited in hit.figures:
            figure = cited.figure
            assert hit.answer.text[figure.start : figure.end] == figure.text
            assert any(passage.start <= figure.start and figure.end <= passage.end for passage in shown)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("失业保险稳岗返还了多少钱?", "失業保險穩崗返還了多少錢?"),
        ("缓缴养老保险费254亿元?", "缓缴养老保险费２５４亿元？"),
        ("How many JOBS were lost?", "ｈｏｗ ｍａｎｙ jobs ｗｅｒｅ ｌｏｓｔ？"),
    ],
)
def test_script_and_width_make_no_difference(searcher: Searcher, one: str, other: str) -> None:
    """A question in traditional script or full width has the answers of its simplified, half-width form."""
    first, second = searcher.ask(one), searcher.ask(other)
    assert second.question == other
    assert (second.hits, second.status) == (first.hits, first.status)


@pytest.mark.parametrize(
    "filters",
    [
        Filters(speaker=("张莹",)),
        Filters(role=("host",)),
        Filters(kind=("report",)),
        Filters(organization=("人力资源和社会保障部",), kind=("statement",)),
        Filters(transcript=("mohrss-2020-q1",), from_date="2020-04-21", to_date="2020-04-21"),
    ],
)
def test_only_what_passes_the_filters_is_returned(searcher: Searcher, filters: Filters) -> None:
    """Every answer that passes is returned, in the order that it has without filters, and no other."""
    everything = searcher.ask(ASKED[0], limit=50).hits
    records = searcher.generation.records
    allowed = {records.answer(row).id for row in records.allowed(filters) or ()}
    found = searcher.ask(ASKED[0], limit=50, filters=filters).hits
    assert allowed
    assert [hit.answer.id for hit in found] == [hit.answer.id for hit in everything if hit.answer.id in allowed]


@pytest.mark.parametrize(
    "filters", [Filters(speaker=("无名氏",)), Filters(to_date="2019-12-31"), Filters(from_date="2020-04-22")]
)
def test_filters_that_nothing_passes_give_no_answer(searcher: Searcher, filters: Filters) -> None:
    """Where no answer passes, the status is no_answer and the reason names the filters in the question's language."""
    reply = searcher.ask("How many jobs?", filters=filters)
    assert (reply.status, reply.reason, reply.hits) == ("no_answer", "no answer passes the filters", ())
    reply = searcher.ask(ASKED[0], filters=filters)
    assert (reply.status, reply.hits) == ("no_answer", ())
    assert "筛选条件" in str(reply.reason)


@pytest.mark.parametrize("limit", [1, 3, 50])
def test_the_limit_holds(searcher: Searcher, limit: int) -> None:
    """No more answers come than asked for, and they are the first of the longer reply."""
    hits = searcher.ask(ASKED[0], limit=limit).hits
    assert len(hits) == min(limit, 23)
    assert hits == searcher.ask(ASKED[0], limit=50).hits[:limit]


@pytest.mark.parametrize("limit", [0, 51, -1])
def test_a_limit_out_of_range_is_refused(searcher: Searcher, limit: int) -> None:
    """The error names the field and both bounds."""
    with pytest.raises(InputError, match=f"limit must be from 1 to 50, got {limit}") as caught:
        searcher.ask(ASKED[0], limit=limit)
    assert (caught.value.field, caught.value.limit) == ("limit", "1 to 50")
    check_limit(1)
    check_limit(50)


def test_blanks_are_refused(searcher: Searcher) -> None:
    """A question of blanks is an error, not a reply without answers."""
    with pytest.raises(InputError):
        searcher.ask(" \n ")


def test_threads_share_a_searcher(searcher: Searcher) -> None:
    """Asked by eight threads at once, every question has the reply that it has alone."""
    alone = [timeless(searcher.ask(text)) for text in ASKED]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: timeless(searcher.ask(text)), ASKED * 8))
    assert together == alone * 8


def test_a_model_without_tokens_answers(small_index: Path, fake: FakeEmbedder) -> None:
    """With cosines and words alone the passage that shares the question's words comes first, and is lit."""
    hits = Searcher(Generation.open(small_index, fake), fake).ask("线上培训有多少个平台?").hits
    assert hits[0].answer.id == "one-t2"
    passage = hits[0].passages[0]
    lit = [passage.passage.text[start:end] for start, end in passage.highlights]
    assert "平台" in "".join(lit)
