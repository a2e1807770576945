"""Scores and unmet constraints -> whether the question is answered, and why not where it is not."""

from __future__ import annotations

from collections.abc import Sequence

from qa_search.records import Hit, Status

from .constraint_kinds import Doubt

ANSWERED, PARTIAL = 0.5, 1 / 3
"""At least even odds that the first answer answers; at least one in three."""


def verdict(
    hits: Sequence[Hit], unmet: Sequence[Doubt], *, filtered: bool, in_chinese: bool
) -> tuple[Status, str | None]:
    """The status of a reply, with a reason in the question's language where it is not `answered`."""
    if not hits:
        return "no_answer", _none(filtered=filtered, in_chinese=in_chinese)
    best = hits[0].score
    if best >= ANSWERED:
        return "answered", None
    if unmet:
        reasons = [item.reason([hit.answer for hit in hits[:3]], in_chinese=in_chinese) for item in unmet]
        return ("partial" if best >= PARTIAL else "no_answer"), (";" if in_chinese else "; ").join(reasons)
    if best >= PARTIAL:
        return "partial", (
            "最接近的段落谈到这件事,但未必回答了问题"
            if in_chinese
            else "the closest passages speak of the matter but may not answer the question"
        )
    return "no_answer", (
        "已收录的记录中没有哪段话回答这个问题"
        if in_chinese
        else "no passage in the indexed transcripts answers this question"
    )


def _none(*, filtered: bool, in_chinese: bool) -> str:
    if filtered:
        return "没有符合筛选条件的回答" if in_chinese else "no answer passes the filters"
    return "索引里还没有回答" if in_chinese else "the index holds no answers"
