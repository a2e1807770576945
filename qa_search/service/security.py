"""What is asked of a request before it is served: a key for changes, headers that keep the page to itself."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response

from qa_search.errors import ForbiddenError

from .problems import problem

LARGEST_BODY = 32_000_000
LARGEST_QUESTION_BODY = 64_000
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def check_key(given: str | None, expected: str | None) -> None:
    """Hold the key of a request that changes something against the one that was set.

    Raises:
        ForbiddenError: it is missing or wrong, or none was set, in which case nothing can be changed over HTTP.
    """
    if not expected:
        raise ForbiddenError("changes over HTTP are off; set QA_SEARCH_API_KEY to allow them")
    token = (given or "").removeprefix("Bearer ").strip()
    if not hmac.compare_digest(token.encode(), expected.encode()):
        raise ForbiddenError("this needs a key: send it as 'Authorization: Bearer KEY'")


def install(app: FastAPI) -> None:
    """Add the headers to every reply, and refuse a body that announces more than is taken, or nothing."""

    @app.middleware("http")
    async def guard(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        most = LARGEST_BODY if request.method == "PUT" else LARGEST_QUESTION_BODY
        announced = request.headers.get("content-length", "0")
        if announced.isdigit() and int(announced) > most:
            detail = f"the body has {announced} bytes, at most {most} are taken"
            return problem(413, "Body too large", detail, field="body", limit=f"{most} bytes")
        if request.method != "PUT" and "transfer-encoding" in request.headers:
            return problem(411, "Length needed", "send the body whole, with its Content-Length", field="body")
        response = await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response
