"""Answers as JSON and back, without loss."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import orjson

from qa_search.records import Answer, Asked, Change, Figure, Passage, Period


def answer_to_json(answer: Answer) -> bytes:
    """The answer as JSON; a figure's value is a decimal string."""
    return orjson.dumps(answer, default=_default)


def _default(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    raise TypeError


def answer_from_json(data: bytes) -> Answer:
    """The answer that `answer_to_json` wrote."""
    raw: dict[str, Any] = orjson.loads(data)
    raw["passages"] = tuple(Passage(**item) for item in raw["passages"])
    raw["figures"] = tuple(_figure(item) for item in raw["figures"])
    raw["asked"] = Asked(**raw["asked"]) if raw["asked"] else None
    return Answer(**raw)


def _figure(raw: dict[str, Any]) -> Figure:
    raw["value"] = Decimal(raw["value"])
    raw["period"] = Period(**raw["period"]) if raw["period"] else None
    raw["change"] = Change(**raw["change"]) if raw["change"] else None
    return Figure(**raw)
