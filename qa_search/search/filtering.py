"""Filters as a caller gives them -> checked filters."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from qa_search.errors import InputError
from qa_search.records import KINDS, ROLES, Filters


def make_filters(  # noqa: PLR0913 - the contract's filters
    *,
    speaker: Iterable[str] = (),
    role: Iterable[str] = (),
    kind: Iterable[str] = (),
    organization: Iterable[str] = (),
    transcript: Iterable[str] = (),
    from_date: str | None = None,
    to_date: str | None = None,
) -> Filters:
    """Filters whose values can be met.

    Raises:
        InputError: a role, a kind or a day is none; the message says which are.
    """
    _each_of(role, ROLES, "role")
    _each_of(kind, KINDS, "kind")
    first, last = _day(from_date, "from"), _day(to_date, "to")
    if first and last and first > last:
        raise InputError(f"from ({first}) is after to ({last})", field="filters.from", limit="not after filters.to")
    return Filters(
        speaker=tuple(speaker),
        role=tuple(role),
        kind=tuple(kind),
        organization=tuple(organization),
        transcript=tuple(transcript),
        from_date=first,
        to_date=last,
    )


def _each_of(values: Iterable[str], known: tuple[str, ...], name: str) -> None:
    for value in values:
        if value not in known:
            allowed = ", ".join(known)
            raise InputError(f"{name} must be one of {allowed}; got {value!r}", field=f"filters.{name}", limit=allowed)


def _day(text: str | None, name: str) -> str | None:
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise InputError(
            f"{name} must be a day such as 2020-04-21, got {text!r}", field=f"filters.{name}", limit="YYYY-MM-DD"
        ) from error
