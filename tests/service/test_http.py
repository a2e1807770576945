"""The routes that answer, as a client meets them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
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
from qa_search.service import create_app, schemas, security
from qa_search.settings import Settings

QUESTION = "失业保险稳岗返还惠及多少企业?"
JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def app(bundled_index: Path, bundled: Embedder) -> Iterator[FastAPI]:
    """The app over the bundled transcript, without a key."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(service.state, "load_embedder", lambda *_, **__: bundled)
        yield create_app(Settings(index_dir=bundled_index), build_bundled=False)


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    """A client of the app after its start."""
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def without_time(body: dict[str, Any]) -> dict[str, Any]:
    """A reply without the time that it took."""
    return {name: value for name, value in body.items() if name != "took_ms"}


def check_problem(reply: httpx2.Response, status: int, field: str | None, limit: str | None) -> None:
    """An error is a problem document with its status, the field and the limit, and nothing of the code."""
    assert reply.status_code == status
    assert reply.headers["content-type"] == "application/problem+json"
    body = reply.json()
    assert (body["status"], body["type"], body.get("field"), body.get("limit")) == (status, "about:blank", field, limit)
    assert body["title"]
    assert body["detail"]
    assert "Traceback" not in reply.text
    assert ".py" not in reply.text


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


@pytest.mark.parametrize(
    ("body", "field", "limit"),
    [
        ({}, "question", None),
        ({"question": ""}, "question", "1 to 500 characters"),
        ({"question": " \n\u3000"}, "question", "1 to 500 characters"),
        ({"question": "业" * 501}, "question", "1 to 500 characters"),
        ({"question": 5}, "question", None),
        ({"question": QUESTION, "limit": 0}, "limit", "1 to 50"),
        ({"question": QUESTION, "limit": 51}, "limit", "1 to 50"),
        ({"question": QUESTION, "limit": "many"}, "limit", None),
        ({"question": QUESTION, "limit": 1.5}, "limit", None),
        ({"question": QUESTION, "filters": {"role": ["boss"]}}, "filters.role", "host, official, reporter, document"),
        ({"question": QUESTION, "filters": {"kind": ["x"]}}, "filters.kind", "answer, statement, report"),
        ({"question": QUESTION, "filters": {"from": "x"}}, "filters.from", "YYYY-MM-DD"),
        ({"question": QUESTION, "filters": {"to": "2020-02-30"}}, "filters.to", "YYYY-MM-DD"),
        ({"question": QUESTION, "filters": {"speeker": []}}, "filters.speeker", None),
        ({"question": QUESTION, "filters": {"speaker": "张莹"}}, "filters.speaker", None),
        ({"question": QUESTION, "top": 3}, "top", None),
        ([], None, None),
    ],
)
def test_bad_questions_are_problems(client: TestClient, body: object, field: str | None, limit: str | None) -> None:
    """Each bad field of a question is named, with the limit that it breaks."""
    check_problem(client.post("/v1/ask", json=body), 422, field, limit)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"question": "\\ud800"}', "{'question': '业'}".encode()])
def test_a_body_that_is_no_json_is_a_problem(client: TestClient, content: bytes) -> None:
    """What is not JSON, not UTF-8, or half a character, is told as bad input."""
    reply = client.post("/v1/ask", content=content, headers=JSON)
    assert (reply.status_code, reply.headers["content-type"]) == (422, "application/problem+json")


@pytest.mark.parametrize(
    ("address", "status", "field", "limit"),
    [
        ("/v1/ask", 422, "q", None),
        ("/v1/ask?q=", 422, "question", "1 to 500 characters"),
        ("/v1/ask?q=a&limit=99", 422, "limit", "1 to 50"),
        ("/v1/ask?q=a&limit=x", 422, "limit", None),
        ("/v1/ask?q=a&from=x", 422, "filters.from", "YYYY-MM-DD"),
        ("/v1/figures?limit=0", 422, "limit", "1 to 1000"),
        ("/v1/figures?min=much", 422, "min", None),
        ("/v1/figures?max=nan", 422, "max", None),
        ("/v1/figures?to=x", 422, "filters.to", "YYYY-MM-DD"),
        ("/v1/figures/series", 422, "metric", None),
        ("/v1/answers/absent", 404, None, None),
        ("/v1/transcripts/absent", 404, None, None),
        ("/v1/jobs/absent", 404, None, None),
        ("/v1/absent", 404, None, None),
        ("/static/absent.js", 404, None, None),
    ],
)
def test_bad_links_are_problems(
    client: TestClient, address: str, status: int, field: str | None, limit: str | None
) -> None:
    """What is not there is 404, what cannot be used 422 with its field; both as problem documents."""
    check_problem(client.get(address), status, field, limit)


def test_a_method_that_is_not_there_is_a_problem(client: TestClient) -> None:
    """A route that has no such method says so in the same form."""
    check_problem(client.delete("/v1/ask"), 405, None, None)


def test_a_body_has_a_limit(client: TestClient) -> None:
    """A question's body that announces more than is taken is refused, and so is one that announces nothing."""
    large = b'{"question": "' + b"a" * security.LARGEST_QUESTION_BODY + b'"}'
    check_problem(
        client.post("/v1/ask", content=large, headers=JSON), 413, "body", f"{security.LARGEST_QUESTION_BODY} bytes"
    )
    check_problem(client.post("/v1/ask", content=iter([large]), headers=JSON), 411, "body", None)


def test_no_trace_leaves_the_service(client: TestClient, app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault that nobody foresaw is a problem that says nothing of the code."""

    def fail() -> None:
        raise RuntimeError("/secret/path.py")

    monkeypatch.setattr(app.state.service, "searcher", fail)
    reply = client.post("/v1/ask", json={"question": QUESTION})
    check_problem(reply, 500, None, None)
    assert "secret" not in reply.text


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
