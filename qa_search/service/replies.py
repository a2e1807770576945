"""JSON replies, written by orjson."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson
from fastapi.responses import Response


def json_reply(
    body: Mapping[str, Any],
    status: int = 200,
    *,
    media_type: str = "application/json",
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A reply with this body."""
    return Response(orjson.dumps(body), status, media_type=media_type, headers=headers)
