"""Replies as JSON, with exactly the keys that users rely on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from qa_search.indexing import Generation
from qa_search.records import Answer
from qa_search.search import Searcher, answer_json, citation, reply_json
from tests import samples
from tests.fakes import FakeEmbedder

ANSWER = {
    "id", "url", "kind", "heading", "speaker", "posted_at", "date", "asked", "text", "passages", "figures",
    "transcript", "citation",
}  # fmt: skip
FIGURE = {
    "text", "start", "end", "value", "unit", "unit_kind", "qualifier", "metric", "period", "change", "status",
}  # fmt: skip


def test_a_reply_has_exactly_its_keys(searcher: Searcher) -> None:
    """The reply, its answers, passages, figures and what is inside them have the keys of the contract, and no others."""
    reply = reply_json(searcher.ask("失业保险稳岗返还了多少钱?", limit=3), searcher.generation)
    assert set(reply) == {"question", "status", "reason", "took_ms", "index", "answers"}
    assert set(reply["index"]) == {"generation", "model", "transcripts", "passages"}
    for answer in reply["answers"]:
        assert set(answer) == ANSWER | {"rank", "score", "scores"}
        assert set(answer["scores"]) == {"meaning", "words", "neighbours", "context", "coverage", "form"}
        assert set(answer["speaker"]) == {"name", "title", "organization", "role"}
        assert answer["asked"] is None or set(answer["asked"]) == {"speaker", "outlet", "text", "posted_at"}
        assert set(answer["transcript"]) == {"id", "title", "date", "source"}
        for passage in answer["passages"]:
            assert set(passage) == {"id", "text", "start", "end", "score", "highlights"}
        for figure in answer["figures"]:
            assert set(figure) == FIGURE | {"relevance", "also_cited"}
            assert figure["period"] is None or set(figure["period"]) == {"text", "start_date", "end_date"}
            assert figure["change"] is None or set(figure["change"]) == {"direction", "basis"}
            for other in figure["also_cited"]:
                assert set(other) == {"answer_id", "speaker", "posted_at", "text", "agrees"}
    assert orjson.loads(orjson.dumps(reply)) == reply


def test_an_answer_by_itself_is_whole(searcher: Searcher) -> None:
    """Asked for by its id, an answer has all its passages and figures, in the order of the text."""
    answer = searcher.generation.records.answer(4)
    body = answer_json(answer, searcher.generation)
    assert set(body) == ANSWER
    assert [item["id"] for item in body["passages"]] == [passage.id for passage in answer.passages]
    assert all(set(figure) == FIGURE | {"relevance", "also_cited"} for figure in body["figures"])
    assert body["url"] == f"/answers/{answer.id}"


def test_a_citation_names_who_where_and_when(searcher: Searcher) -> None:
    """An official's answer is cited by name, office, event and posting time; a report by its outlet and day."""
    cited = [answer_json(searcher.generation.records.answer(row), searcher.generation)["citation"] for row in (5, 12)]
    assert cited == [
        "聂明隽(养老保险司司长),人力资源和社会保障部2020年一季度新闻发布会,2020-04-21 10:45:43",
        "中国网,人力资源和社会保障部2020年一季度新闻发布会,2020-04-21",
    ]


BARE = replace(samples.made_answer("a", "好。", speaker=None, date=None), title=None)


@pytest.mark.parametrize(
    ("answer", "title", "expected"),
    [
        (samples.made_answer("a", "好。"), "发布会", "张三(司长),发布会,2020-04-21 10:00:00"),
        (BARE, "发布会", "人社部,发布会"),
        (BARE, None, "人社部,one.txt"),
        (replace(BARE, organization=None), "发布会", "发布会"),
        (replace(samples.made_answer("a", "好。"), posted_at="10:29"), "发布会", "张三(司长),发布会,10:29"),
    ],
)
def test_what_is_unknown_is_left_out_of_a_citation(answer: Answer, title: str | None, expected: str) -> None:
    """No name, office, title or time: the citation has what there is."""
    assert citation(answer, {"id": "one", "title": title, "date": None, "source": "one.txt"}) == expected


def test_nothing_found_is_a_reply(small_index: Path, fake: FakeEmbedder) -> None:
    """A report's heading, a missing time and a missing question are null, not left out."""
    generation = Generation.open(small_index, fake)
    body = answer_json(generation.records.answer(2), generation)
    assert (body["heading"], body["asked"], body["figures"]) == ("劳动关系", None, [])
