"""The routes that change the index: keys, jobs, and newer generations."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from qa_search import service
from qa_search.indexing import current_generation
from qa_search.indexing.folder import writing
from qa_search.language import Embedder
from qa_search.service import create_app
from qa_search.settings import Settings

KEY = {"authorization": "Bearer secret"}
TALK = """2021年第一季度新闻发布会

主持人 卢爱红:
各位媒体朋友,上午好!

人民日报记者:
火星上的养老金怎么发放?

聂明隽:
火星上的养老金由飞船按月送达,目前有12艘飞船。
"""
ON_MARS = "火星上的养老金怎么发放?"


@pytest.fixture
def index_dir(bundled_index: Path, tmp_path: Path) -> Path:
    """A copy of the bundled index that may be changed."""
    shutil.copytree(bundled_index, tmp_path / "index")
    return tmp_path / "index"


@pytest.fixture
def client(index_dir: Path, bundled: Embedder, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A client of a service with a key, which looks for a newer generation at every request."""
    monkeypatch.setattr(service.state, "load_embedder", lambda *_, **__: bundled)
    monkeypatch.setattr(service.state, "LOOKED_AGAIN_AFTER", 0.0)
    app = create_app(Settings(index_dir=index_dir, api_key="secret"), build_bundled=False)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def finished(client: TestClient, reply: httpx2.Response) -> dict[str, Any]:
    """The job that a change was accepted as, once it is done or failed."""
    assert reply.status_code == 202
    assert reply.json()["status"] == "queued"
    address = reply.headers["location"]
    assert address == reply.json()["url"] == f"/v1/jobs/{reply.json()['id']}"
    until = time.monotonic() + 30
    while time.monotonic() < until:
        job: dict[str, Any] = client.get(address).json()
        if job["status"] in {"done", "failed"}:
            return job
        time.sleep(0.01)
    pytest.fail("the job does not end")


def put(client: TestClient, identity: str = "talk", text: str | bytes = TALK, **headers: str) -> httpx2.Response:
    """Send a transcript with the key."""
    return client.put(f"/v1/transcripts/{identity}", content=text, headers={**KEY, **headers})


def transcripts(client: TestClient) -> list[str]:
    """The ids of what is indexed."""
    return [item["id"] for item in client.get("/v1/transcripts").json()["transcripts"]]


def test_a_transcript_is_put_found_replaced_and_deleted(client: TestClient) -> None:
    """A put transcript is found under its id, takes the place of one with that id, and is gone when it is deleted."""
    before = client.get("/readyz").json()["generation"]
    job = finished(client, put(client))
    assert (job["status"], job["action"], job["transcript"]) == ("done", "put", "talk")
    assert job["detail"] == "3 turns read; the index has 25 answers"
    assert client.get("/readyz").json()["generation"] != before
    found = client.get("/v1/ask", params={"q": ON_MARS}).json()["answers"][0]
    assert (found["transcript"]["id"], found["speaker"]["name"]) == ("talk", "聂明隽")
    finished(client, put(client, text=TALK.replace("12艘", "13艘")))
    assert "13艘" in client.get(f"/v1/answers/{found['id']}").json()["text"]
    assert sorted(transcripts(client)) == ["mohrss-2020-q1", "talk"]
    job = finished(client, client.delete("/v1/transcripts/talk", headers=KEY))
    assert (job["status"], job["action"], job["detail"]) == ("done", "delete", "the index has 23 answers")
    assert client.get(f"/v1/answers/{found['id']}").status_code == 404
    assert transcripts(client) == ["mohrss-2020-q1"]


def test_the_last_transcript_may_be_deleted(client: TestClient) -> None:
    """An index without answers is one: a question gets no_answer, and a transcript can be put again."""
    assert finished(client, client.delete("/v1/transcripts/mohrss-2020-q1", headers=KEY))["status"] == "done"
    reply = client.get("/v1/ask", params={"q": ON_MARS})
    assert (reply.status_code, reply.json()["status"], reply.json()["answers"]) == (200, "no_answer", [])
    assert finished(client, put(client))["status"] == "done"
    assert client.get("/v1/ask", params={"q": ON_MARS}).json()["answers"]


@pytest.mark.parametrize("identity", ["a--b", "2021.q1", "x_", "新闻发布会", "a" * 120])
def test_the_id_is_the_one_that_was_given(client: TestClient, identity: str) -> None:
    """A transcript is indexed under exactly the id of its address."""
    assert finished(client, put(client, identity))["status"] == "done"
    assert client.get(f"/v1/transcripts/{identity}").json()["id"] == identity
    assert client.get("/v1/ask", params={"q": ON_MARS}).json()["answers"][0]["id"].startswith(f"{identity}-t")


def test_a_page_is_read_by_its_content_type(client: TestClient) -> None:
    """The body may be any file that is read; GB18030 text is, too."""
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in TALK.splitlines() if line) + "</body></html>"
    assert (
        finished(client, put(client, "page", page, **{"content-type": "text/html; charset=utf-8"}))["status"] == "done"
    )
    assert finished(client, put(client, "old", TALK.encode("gb18030")))["status"] == "done"
    turns = [client.get(f"/v1/transcripts/{name}").json()["turns"] for name in ("page", "old")]
    assert turns[0] == turns[1]


@pytest.mark.parametrize(
    ("content", "said"),
    [(bytes(range(256)) * 20, "binary"), ("今天天气很好。".encode(), "nobody speaks")],
)
def test_what_cannot_be_read_fails_and_changes_nothing(
    client: TestClient, index_dir: Path, content: bytes, said: str
) -> None:
    """A file that is no transcript makes a failed job that says why; the generation in use stays."""
    before = current_generation(index_dir)
    job = finished(client, put(client, text=content))
    assert job["status"] == "failed"
    assert said in job["detail"]
    assert current_generation(index_dir) == before
    assert transcripts(client) == ["mohrss-2020-q1"]


def test_a_change_during_another_build_fails(client: TestClient, index_dir: Path) -> None:
    """While another process builds, a change is a failed job that says so, and can be sent again."""
    with writing(index_dir):
        job = finished(client, put(client))
    assert job["status"] == "failed"
    assert "another process is building" in job["detail"]
    assert finished(client, put(client))["status"] == "done"


def test_an_unforeseen_fault_is_a_failed_job(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault that nobody foresaw fails the job without saying anything of the code; the next one runs."""

    def fail(*_: object) -> str:
        raise RuntimeError("/secret/path.py")

    with monkeypatch.context() as patch:
        patch.setattr(service.state.State, "put_transcript", fail)
        job = finished(client, put(client))
    assert (job["status"], job["detail"]) == ("failed", "an unforeseen error; the log says more")
    assert finished(client, put(client))["status"] == "done"


def test_jobs_run_one_after_the_other(client: TestClient) -> None:
    """Changes that are sent at once are all made."""
    replies = [put(client, f"talk-{at}") for at in range(3)]
    assert [finished(client, reply)["status"] for reply in replies] == ["done"] * 3
    assert sorted(transcripts(client)) == ["mohrss-2020-q1", "talk-0", "talk-1", "talk-2"]


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer wrong"}, {"authorization": "Bearer "}])
@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_without_the_key_nothing_changes(client: TestClient, method: str, headers: dict[str, str]) -> None:
    """A change with no key or a wrong one is refused as a problem, whether or not the transcript is there."""
    reply = client.request(method, "/v1/transcripts/mohrss-2020-q1", headers=headers)
    assert (reply.status_code, reply.headers["content-type"]) == (401, "application/problem+json")
    assert "Authorization" in reply.json()["detail"]
    assert transcripts(client) == ["mohrss-2020-q1"]


def test_where_no_key_was_set_changes_are_off(
    index_dir: Path, bundled: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A service without a key refuses every change and says which variable allows them."""
    monkeypatch.setattr(service.state, "load_embedder", lambda *_, **__: bundled)
    with TestClient(create_app(Settings(index_dir=index_dir), build_bundled=False)) as client:
        reply = put(client)
        assert reply.status_code == 401
        assert "QA_SEARCH_API_KEY" in reply.json()["detail"]


@pytest.mark.parametrize(
    ("identity", "content", "field"),
    [
        ("-a", TALK, "id"),
        ("a b", TALK, "id"),
        ("a" * 121, TALK, "id"),
        ("a", "", "body"),
        ("a", " \n", "body"),
    ],
)
def test_bad_changes_are_problems(client: TestClient, identity: str, content: str, field: str) -> None:
    """An id that is none and an empty body are refused at once, naming the field."""
    reply = put(client, identity, content)
    assert (reply.status_code, reply.json()["field"]) == (422, field)
    assert client.delete("/v1/transcripts/absent", headers=KEY).status_code == 404


def test_a_body_that_is_too_large_is_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than is taken is 413, whether it is announced or comes in pieces."""
    monkeypatch.setattr(service.security, "LARGEST_BODY", 1000)
    monkeypatch.setattr(service.changing, "LARGEST_BODY", 1000)
    announced = put(client, text=b"a" * 1001)
    pieces = client.put("/v1/transcripts/talk", content=iter([b"a" * 600] * 2), headers=KEY)
    for reply in (announced, pieces):
        assert (reply.status_code, reply.json()["field"]) == (413, "body")
        assert reply.json()["limit"].endswith(" bytes")


def test_a_generation_of_another_process_is_picked_up(client: TestClient, index_dir: Path, tmp_path: Path) -> None:
    """What `qa-search index` builds while the service runs is served from the next look on."""
    (tmp_path / "mars.txt").write_text(TALK, encoding="utf-8")
    assert client.get("/v1/transcripts/mars").status_code == 404
    command = [sys.executable, "-c", "from qa_search.cli import main; main()", "index", str(tmp_path / "mars.txt")]
    subprocess.run([*command, "--index-dir", str(index_dir)], check=True, capture_output=True)
    assert client.get("/v1/transcripts/mars").status_code == 200
    shutil.rmtree(index_dir)
    assert client.get("/v1/ask", params={"q": ON_MARS}).json()["answers"][0]["transcript"]["id"] == "mars"


def test_a_broken_newer_generation_does_not_stop_the_service(client: TestClient, index_dir: Path) -> None:
    """Where CURRENT comes to name what cannot be read, the open generation goes on answering, and is ready."""
    before = client.get("/readyz").json()
    (index_dir / "CURRENT").write_text("gone", encoding="utf-8")
    assert client.get("/v1/ask", params={"q": ON_MARS}).status_code == 200
    assert client.get("/readyz").json() == before
