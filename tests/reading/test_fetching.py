"""Web addresses, from a real server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from qa_search.errors import ReadingError
from qa_search.reading import fetch, fetching
from tests.reading import shipped


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and writes no log."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a folder with the bundled transcript."""
    (tmp_path / "talk.txt").write_bytes(shipped.PATH.read_bytes())
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_an_address_gives_its_bytes(address: str) -> None:
    """What the server has is what is read."""
    assert fetch(f"{address}/talk.txt") == shipped.PATH.read_bytes()


def test_what_is_not_there_is_told(address: str) -> None:
    """The message names the address and what the server said."""
    with pytest.raises(ReadingError, match=r"absent\.txt cannot be fetched: File not found"):
        fetch(f"{address}/absent.txt")


def test_a_server_that_is_not_there_is_told() -> None:
    """A refused connection is an error of ours."""
    with pytest.raises(ReadingError, match="cannot be fetched"):
        fetch("http://127.0.0.1:1/talk.txt")


def test_too_much_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than the limit is not read to its end."""
    monkeypatch.setattr(fetching, "LIMIT", 1000)
    with pytest.raises(ReadingError, match="more than 1000 bytes"):
        fetch(f"{address}/talk.txt")


@pytest.mark.parametrize("address", ["file:///etc/hosts", "talk.txt", "ftp://127.0.0.1/talk.txt"])
def test_only_web_addresses_are_fetched(address: str) -> None:
    """A path or another scheme is refused before anything is opened."""
    assert not fetching.is_address(address)
    with pytest.raises(ReadingError, match="no http or https address"):
        fetch(address)
