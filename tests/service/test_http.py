"""The routes that answer, as a client meets them."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from pydantic import BaseModel, TypeAdapter
from starlette.testclient import TestClient

from qa_search import service
from qa_search.errors import IndexMissingError
from qa_search.language import Embedder
from qa_search.search import Searcher, reply_json
from qa_search.service import create_app, schemas
from qa_search.settings import Settings

QUESTION = "失业保险稳岗返还惠及多少企业?"
JSON = {"content-type": "application/json"}


def without_time(body: dict[str, Any]) -> dict[str, Any]:
    """A reply without the time that it took."""
    return {name: value for name, value in body.items() if name != "took_ms"}


def test_a_question_gets_the_reply_of_the_searcher(client: TestClient, searcher: Searcher) -> None:
    """POST, and GET by a link that can be shared, reply what the searcher finds, in the declared form."""
    expected = without_time(reply_json(searcher.ask(QUESTION, limit=3), searcher.generation))
    posted = client.post("/v1/ask", json={"question": QUESTION, "limit": 3})
    linked = client.get("/v1/ask", params={"q": QUESTION, "limit": 3})
    for reply in (posted, linked):
        assert reply.status_code == 200
        assert without_time(reply.json()) == expected
        declared = schemas.ReplyBody.model_validate(reply.json()).model_dump(mode="json")
        assert declared == reply.json()


@pytest.mark.parametrize(
    "filters",
    [
        {"speaker": ["张莹", "聂明隽"]},
        {"role": ["host"]},
        {"kind": ["report"]},
        {"organization": ["人力资源和社会保障部"]},
        {"transcript": ["absent"]},
        {"from": "2020-04-21", "to": "2020-04-21"},
        {"to": "2019-12-31"},
    ],
)
def test_filters_by_post_and_by_link_are_the_same(client: TestClient, filters: dict[str, Any]) -> None:
    """Every filter can be given in the body and in the link, a list by repeating it."""
    posted = client.post("/v1/ask", json={"question": QUESTION, "limit": 50, "filters": filters}).json()
    linked = client.get("/v1/ask", params={"q": QUESTION, "limit": 50, **filters}).json()
    assert without_time(posted) == without_time(linked)
    for answer in posted["answers"]:
        assert answer["speaker"]["name"] in filters.get("speaker", [answer["speaker"]["name"]])
        assert answer["kind"] in filters.get("kind", [answer["kind"]])
    assert bool(posted["answers"]) == ("2019" not in str(filters) and "absent" not in str(filters))


def test_answers_and_transcripts_by_id(client: TestClient, searcher: Searcher) -> None:
    """What a reply points to can be had by its id: the whole answer, the transcript with its turns, the list."""
    found = client.get("/v1/answers/mohrss-2020-q1-t7").json()
    assert found == schemas.AnswerBody.model_validate(found).model_dump(mode="json") | {"figures": found["figures"]}
    assert found["text"] == searcher.generation.records.answer(5).text
    assert len(found["passages"]) == 11
    transcript = client.get("/v1/transcripts/mohrss-2020-q1").json()
    assert len(transcript["turns"]) == 20
    (head,) = client.get("/v1/transcripts").json()["transcripts"]
    assert (head["id"], head["date"], head["answers"]) == ("mohrss-2020-q1", "2020-04-21", 23)


def test_figures_by_condition(client: TestClient) -> None:
    """Figures come by metric, unit, speaker, value and date, in the declared form, the largest first."""
    conditions = {"metric": "稳岗返还", "unit": "元", "min": "1亿", "from": "2020-01-01", "to": "2020-12-31"}
    found = client.get("/v1/figures", params=conditions).json()["figures"]
    assert {item["text"] for item in found} == {"388亿元"}
    one = client.get("/v1/figures", params={**conditions, "speaker": "张莹", "limit": 1}).json()["figures"]
    assert [item["answer_id"] for item in one] == ["mohrss-2020-q1-t5"]
    schemas.FiguresBody.model_validate({"figures": found})


def test_a_metric_over_time(client: TestClient) -> None:
    """A series has the points of one unit by day, each with who cites it."""
    (series,) = client.get("/v1/figures/series", params={"metric": "登记失业率", "unit": "%"}).json()["series"]
    assert series["unit"] == "%"
    (point,) = series["points"]
    assert point["value"] == "3.66"
    assert {cited["speaker"] for cited in point["cited_by"]} == {"卢爱红", "中国网"}


def test_health(client: TestClient, searcher: Searcher) -> None:
    """The process is healthy, ready with a generation and a model, and counts what it answers."""
    assert client.get("/healthz").json() == {"status": "ok"}
    generation = searcher.generation.manifest.generation
    assert client.get("/readyz").json() == {"status": "ready", "generation": generation, "model": "bundled"}
    before = _answered(client)
    client.post("/v1/ask", json={"question": QUESTION})
    assert _answered(client) == before + 1


def _answered(client: TestClient) -> float:
    text = client.get("/metrics").text
    match = re.search(r'^qa_search_questions_total\{status="answered"\} ([\d.]+)$', text, re.MULTILINE)
    return float(match[1]) if match else 0.0


@pytest.mark.parametrize("address", ["/", "/v1/transcripts", "/v1/absent", "/docs", "/static/icon.svg", "/answers/x"])
def test_every_reply_has_the_guarding_headers(client: TestClient, address: str) -> None:
    """Pages may load nothing from elsewhere, and nothing is sniffed or referred."""
    headers = client.get(address).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_the_documentation_is_served_from_here(client: TestClient) -> None:
    """The page of the HTTP documentation and all that it loads come from the service itself."""
    page = client.get("/docs").text
    loaded = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(loaded) >= 3
    for address in loaded:
        assert address.startswith("/")
        assert client.get(address).status_code == 200
    assert not re.search(r"https?://", page)


def test_examples_fit_their_schemas(client: TestClient) -> None:
    """Every example of the OpenAPI document is valid where it stands, and asked for by link it is answered."""
    for kind in (kind for kind in vars(schemas).values() if isinstance(kind, type) and issubclass(kind, BaseModel)):
        extra: Any = kind.model_config.get("json_schema_extra") or {}
        for example in extra.get("examples", []):
            kind.model_validate(example)
        for field in kind.model_fields.values():
            adapter: TypeAdapter[Any] = TypeAdapter(field.annotation or Any)
            for example in field.examples or []:
                adapter.validate_python(example)
    seen = 0
    for address, methods in client.get("/openapi.json").json()["paths"].items():
        parameters = methods.get("get", {}).get("parameters", [])
        examples = {
            item["name"]: item["schema"]["examples"][0] for item in parameters if item["schema"].get("examples")
        }
        if examples:
            assert client.get(address, params=examples).status_code == 200
            seen += 1
    assert seen >= 2


def test_parallel_questions_get_the_replies_of_single_ones(app: FastAPI, client: TestClient) -> None:
    """Fifty questions at once have, each, the reply that it has alone."""
    texts = [
        QUESTION,
        "养老金发放有没有保障?",
        "How many online training platforms are there?",
        "今天天气怎么样?",
        "电子社保卡?",
    ]
    alone = [without_time(client.post("/v1/ask", json={"question": text}).json()) for text in texts]

    async def ask_all() -> list[dict[str, Any]]:
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://test") as together:
            replies = await asyncio.gather(*(together.get("/v1/ask", params={"q": text}) for text in texts * 10))
        return [without_time(reply.json()) for reply in replies]

    assert asyncio.run(ask_all()) == alone * 10


def test_a_missing_index_stops_the_start(tmp_path: Path, bundled: Embedder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over a named folder without an index the service does not start, and writes nothing there."""
    monkeypatch.setattr(service.state, "load_embedder", lambda *_, **__: bundled)
    absent = create_app(Settings(index_dir=tmp_path / "absent"), build_bundled=False)
    with pytest.raises(IndexMissingError), TestClient(absent):
        pass
    assert not (tmp_path / "absent").exists()


def test_the_default_index_is_built_at_the_start(
    tmp_path: Path, bundled: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over the default folder the bundled transcript is indexed first."""
    monkeypatch.setattr(service.state, "load_embedder", lambda *_, **__: bundled)
    with TestClient(create_app(Settings(index_dir=tmp_path / "index"))) as fresh:
        assert fresh.get("/v1/ask", params={"q": QUESTION}).json()["status"] == "answered"
