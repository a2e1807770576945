"""Errors as RFC 9457 problem documents; no stack trace leaves the service."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from qa_search.errors import InputError, QaSearchError

from .replies import json_reply

MEDIA_TYPE = "application/problem+json"
log = logging.getLogger("qa_search.service")


def problem(status: int, title: str, detail: str, **more: Any) -> Response:  # noqa: ANN401 - members of the document
    """A problem document."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return json_reply({**body, **{k: v for k, v in more.items() if v is not None}}, status, media_type=MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Turn every error of the app into a problem document."""
    app.add_exception_handler(QaSearchError, _ours)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


async def _ours(_: Request, error: Exception) -> Response:
    if not isinstance(error, QaSearchError):
        raise error
    field, limit = (error.field, error.limit) if isinstance(error, InputError) else (None, None)
    return problem(error.http_status, error.title, str(error), field=field, limit=limit)


async def _validation(_: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    first = error.errors()[0]
    field = (
        ".".join(str(part) for part in first["loc"] if isinstance(part, str) and part not in {"body", "query", "path"})
        or None
    )
    context = {key: str(value) for key, value in (first.get("ctx") or {}).items() if key != "error"}
    return problem(
        422,
        InputError.title,
        f"{field or 'the body'}: {first['msg']}",
        field=field,
        limit=", ".join(f"{key} {value}" for key, value in context.items()) or None,
    )


async def _http(_: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return problem(error.status_code, str(error.detail), str(error.detail))


async def _unforeseen(request: Request, error: Exception) -> Response:
    log.error("unforeseen error at %s", request.url.path, exc_info=error)
    return problem(500, "Something went wrong", "an unforeseen error; the service's log says more")
