"""English metrics: the subject before the verb that states the number, or the noun phrase after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa_search.figures.periods import PeriodMention
    from qa_search.records import Figure

_STATING = (
    r"(?:has |have |had |is |are |was |were |will |would |also |then )*(?:been )?"
    r"(?:total(?:l?ed|s)?|reach(?:ed|es)?|amount(?:ed|s)? to|stood at|stands? at|rose|grew|surged|increased|decreased|fell|dropped|declined|"
    r"hit|exceeded|exceeds|surpassed|registered|came to|climbed|jumped|expanded|account(?:s|ed)? for|accounting for|make up|makes up|made up|"
    r"was|were|is|are|edged (?:up|down)|averaged|approached|recorded|stayed at|remained at)"
    r"(?: (?:by|to|at|about|around|nearly|almost|over|more than|some|an?|only|just|up|down))*"
)
_LEADING = re.compile(
    r"^(?:(?:According to [^,]*|In [^,]*|For [^,]*|Second|First|Third|Meanwhile|However|So far|To date|By [^,]*|As of [^,]*|At [^,]*|Among [^,]*|[Aa]cross|[Aa]nd|[Bb]ut)\b,? ?)+",
)
_REPORTS = re.compile(
    r"^.*?\b(?:finds|found|estimates|estimated|shows|showed|said|says|stated|reported|reports) that (?:an? )?"
)
_SUBJECT = re.compile(rf"^(?P<subject>.*\S) (?P<verb>{_STATING}) ?$")
_ROSE_BY = re.compile(
    r"^(?:an? )?(?:(?:up|down|rising|growing|increasing|falling|dropping|an increase of|a decrease of|which (?:is|was) )\s?)+(?:by|of)?\s*(?:about|nearly|over)?$"
)
_OBJECT_BY = re.compile(
    r".*\b(?:reduce|increase|raise|lower|cut|boost|outpac(?:ing|e|ed)|exceed(?:ing)?)d? (?P<object>[^,]+?) by $"
)
_OF = re.compile(r"^ of (?:the )?(?P<whole>[^.,;]*)")
_OF_STOP = re.compile(r" (?:since|in|can|is|are|was|were|has|have|will|which|that|from|during) ")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_LINKS = re.compile(
    r"(?:[ ,(–-]|in|year[ -]on[ -]year|or|to|and|nearly|about|around|over|more than|approximately|at|some|which is|a record)*",
)
_TRAILING = re.compile(
    r"(?:\b(?:by|to|of|at|about|around|nearly|almost|over|more than|a|an|the|some|from|with|and|as|is|are|was|up|in|for|than|only|have|has)\s*)+$"
)


def english_metric(
    text: str,
    figures: list[Figure],
    index: int,
    mentions: Sequence[PeriodMention],
    found: list[str | None],
) -> str | None:
    """What the figure at `index` measures, from its English sentence; None where no words say it."""
    figure = figures[index]
    start, end = _sentence(text, figure)
    left = text[start : figure.start]
    right = text[figure.end : end]
    previous = found[index - 1] if index and figures[index - 1].start >= start else None
    clause = left[max(left.rfind(", "), left.rfind("; ")) + 1 :].strip() + " "
    if right.startswith(" of which "):
        return re.split(r"[.,;]", right[len(" of which ") :])[0]
    if previous and _goes_on(text, figures, index, mentions):
        return previous
    if previous and _ROSE_BY.match(clause.strip()):
        return previous
    if by := _OBJECT_BY.match(clause):
        return by["object"] if not clause.startswith("outpac") else clause.removesuffix(" by ").strip()
    if figure.unit_kind == "percent" and (of := _OF.match(right)):
        return _share(left, of["whole"])
    stated = _SUBJECT.match(_lead_off(left, mentions, start))
    if stated:
        return _TRAILING.sub("", stated["subject"]).strip()
    if figure.unit_kind == "count":
        return _counted(figure, left, right)
    return (
        _TRAILING.sub("", _lead_off(left, mentions, start)).strip()
        or _TRAILING.sub("", right.split(",")[0]).strip(" .")
        or previous
    )


def _goes_on(text: str, figures: list[Figure], index: int, mentions: Sequence[PeriodMention]) -> bool:
    """Whether only links stand between the figure before and this one: to, or, (about, year on year in March to."""
    start, end = figures[index - 1].end, figures[index].start
    between = text[start:end]
    for mention in reversed(mentions):
        if start <= mention.start and mention.end <= end:
            between = between[: mention.start - start] + between[mention.end - start :]
    return _LINKS.fullmatch(between) is not None


def _sentence(text: str, figure: Figure) -> tuple[int, int]:
    bounds = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    start = max(bound for bound in bounds if bound <= figure.start)
    return start, min((bound for bound in bounds if bound >= figure.end), default=len(text))


def _lead_off(left: str, mentions: Sequence[PeriodMention], offset: int) -> str:
    """Without the words that lead in: sources, times, links."""
    for mention in reversed(mentions):
        if offset <= mention.start and mention.end <= offset + len(left):
            inside = left[: mention.start - offset], left[mention.end - offset :]
            left = _TRAILING.sub("", inside[0]) + inside[1]
    left = _REPORTS.sub("", left)
    left = _LEADING.sub("", left.lstrip(" ,"))
    parts = left.split(", ")
    return parts[-1] if len(parts[-1].split()) > 2 else left


def _share(left: str, whole: str) -> str:
    whole = _OF_STOP.split(whole)[0].strip()
    account = re.search(
        r"(?P<subject>[^,.;]*?account(?:s|ed)? for|[^,.;]*?accounting for|[^,.;]*?ma[dk]es? up)[^,.;]*$", left
    )
    return f"{account['subject'].strip()}…{whole}" if account else whole


def _counted(figure: Figure, left: str, right: str) -> str | None:
    words = re.split(r"[.,;]", right)[0].strip()
    if words.startswith(figure.unit):
        return figure.unit
    number = re.search(r"the number of (?P<things>[^,.;]*?) (?:from|to|rose|increased|reached|is|was)", left)
    if number:
        return number["things"]
    return words or None
