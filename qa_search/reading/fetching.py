"""An address becomes a page's bytes: only when the user gives one and asks for it."""

from __future__ import annotations

import urllib.error
import urllib.request
from typing import Final
from urllib.parse import urlsplit

from qa_search.errors import ReadingError

LIMIT: Final = 32 * 1024 * 1024
SECONDS: Final = 30
_AGENT: Final = "qa-search (reads one page that its user names)"


def is_address(text: str) -> bool:
    """Whether the text is a web address and not a path."""
    return urlsplit(text).scheme in {"http", "https"}


def fetch(address: str) -> bytes:
    """What the address holds, at most 32 MB.

    Raises:
        ReadingError: it is no web address, cannot be reached, or holds too much.
    """
    if not is_address(address):
        raise ReadingError(f"{address} is no http or https address", field="path")
    request = urllib.request.Request(address, headers={"User-Agent": _AGENT})  # noqa: S310 - the scheme was checked
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as reply:  # noqa: S310 - as above
            data: bytes = reply.read(LIMIT + 1)
    except (urllib.error.URLError, TimeoutError, OSError, ValueError) as error:
        raise ReadingError(f"{address} cannot be fetched: {getattr(error, 'reason', error)}", field="path") from error
    if len(data) > LIMIT:
        raise ReadingError(f"{address} holds more than {LIMIT} bytes", field="path", limit=f"{LIMIT} bytes")
    return data
