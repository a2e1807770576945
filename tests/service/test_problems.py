"""Bad input over HTTP: each a problem document with its status, the field and the limit."""

from __future__ import annotations

import httpx2
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from qa_search.service import security

QUESTION = "失业保险稳岗返还惠及多少企业?"
JSON = {"content-type": "application/json"}


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
