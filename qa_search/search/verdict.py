"""Scores -> whether the question is answered, and why not where it is not."""

from __future__ import annotations

from qa_search.records import Hit, Status

ANSWERED, PARTIAL = 0.5, 0.25
"""At least even odds that the first answer answers; at least one in four."""


def verdict(hits: tuple[Hit, ...], *, filtered: bool) -> tuple[Status, str | None]:
    """The status of a reply, with a reason that a person understands where it is not `answered`."""
    if not hits:
        return "no_answer", "no answer passes the filters" if filtered else "the index holds no answers"
    best = hits[0].score
    if best >= ANSWERED:
        return "answered", None
    if best >= PARTIAL:
        return "partial", "the closest passages speak of the matter but may not answer the question"
    return "no_answer", "no passage in the indexed transcripts answers this question"
