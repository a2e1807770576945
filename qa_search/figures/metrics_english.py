"""English metrics: the subject before the verb that states the number, or the noun phrase after it."""

from __future__ import annotations

from qa_search.figures.metric_phrases import joined
from qa_search.figures.paragraph import Paragraph
from qa_search.figures.patterns import Pattern
from qa_search.figures.periods import PeriodMention
from qa_search.records import Figure

_STATING = (
    r"(?:has |have |had |is |are |was |were |will |would |also |then )*(?:been )?"
    r"(?:total(?:l?ed|s)?|reach(?:ed|es)?|amount(?:ed|s)? to|stood at|stands? at|came to|hit|exceed(?:ed|s)|surpassed|approached|"
    r"rose|grew|surged|increased|climbed|jumped|expanded|fell|dropped|declined|decreased|edged (?:up|down)|"
    r"account(?:s|ed)? for|accounting for|make up|makes up|made up|registered|recorded|averaged|stayed at|remained at|"
    r"was|were|is|are)"
    r"(?: (?:by|to|at|about|around|nearly|almost|over|more than|some|an?|only|just|up|down))*"
)
_LEADING = Pattern(
    r"^(?:(?:According to [^,]*|In [^,]*|For [^,]*|By [^,]*|As of [^,]*|At [^,]*|Among [^,]*|First|Second|Third|Meanwhile|"
    r"However|So far|To date|[Ww]hile|[Aa]cross|[Aa]nd|[Bb]ut)\b,? ?)+",
)
_REPORTS = Pattern(
    r"^.*?\b(?:finds|found|estimates|estimated|shows|showed|said|says|stated|reported|reports) that (?:an? )?"
)
_SUBJECT = Pattern(rf"^(?P<subject>.*\S) (?P<verb>{_STATING}) ?$")
_ROSE_BY = Pattern(
    r"^(?:an? )?(?:(?:up|down|rising|growing|increasing|falling|dropping|an increase of|a decrease of|which (?:is|was) )\s?)+"
    r"(?:by|of)?\s*(?:about|nearly|over)?$",
)
_OBJECT_BY = Pattern(
    r".*\b(?P<verb>reduced?|increased?|raised?|lower(?:ed)?|cut|boost(?:ed)?|outpac(?:ing|ed?)|exceed(?:ing|ed)?)"
    r" (?P<object>[^,]+?) by $",
)
_OF = Pattern(r" of (?:the )?(?P<whole>[^.,;]*)")
_OF_STOP = Pattern(r" (?:since|in|can|is|are|was|were|has|have|will|which|that|from|during) ")
_OF_WHICH = Pattern(r" of which (?P<part>[^.,;]*)")
_ACCOUNT = Pattern(r"(?P<subject>[^,.;]*?(?:account(?:s|ed|ing)? for|ma[dk]e?s? up))[^,.;]*$")
_AUXILIARY = Pattern(r" (?:is|are|was|were|will be|has been|have been|be) [a-z]+$")
_WORTH = Pattern(r"(?P<thing>[A-Za-z-]+(?: [A-Za-z-]+)?) worth $")
_LINKED = Pattern(r"^[ ,;]*(?:and |but |while )?")
_NUMBER_OF = Pattern(r"the number of (?P<things>[^,.;]*?) (?:from|to|rose|increased|reached|is|was)")
_MARK = Pattern(r"[.,;]")
_SENTENCE = Pattern(r"(?<=[.!?;])\s+")
_TRAILING = Pattern(
    r"(?:\b(?:by|to|of|at|about|around|nearly|almost|over|more than|a|an|the|some|from|with|and|as|is|are|was|up|in|for|"
    r"than|only|have|has)\s*)+$",
)
_LINKS = Pattern(
    r"(?:[ (–-]|,(?! and)|in|year[ -]on[ -]year|(?:over|from|than) (?:a|the) (?:year|month) (?:earlier|ago)|or|to|and|nearly|"
    r"about|around|over|more than|approximately|at|some|which is|a record)*",
)


def english_metric(paragraph: Paragraph, index: int, found: list[str | None]) -> str | None:
    """What the figure at `index` measures, from its English sentence; None where no words say it."""
    figure = paragraph.figures[index]
    start, end = _sentence(paragraph.text, figure)
    left, right = paragraph.text[start : figure.start], paragraph.text[figure.end : end]
    if part := _OF_WHICH.match(right):
        return part["part"]
    previous = found[index - 1] if index and paragraph.figures[index - 1].start >= start else None
    clause = left[max(left.rfind(", "), left.rfind("; ")) + 1 :].strip()
    same_thing = figure.unit_kind != "count" or figure.unit == paragraph.figures[index - 1].unit
    if previous and same_thing and (_ROSE_BY.match(clause) or _goes_on(paragraph, index)):
        return previous
    if previous:
        left = _after_earlier(paragraph, index, left)
    words = _in_words(figure, clause, _lead_off(left, paragraph.mentions, figure.start - len(left)), right)
    return (words and _AUXILIARY.sub("", words)) or previous


def _after_earlier(paragraph: Paragraph, index: int, left: str) -> str:
    """The words since the figure before, without the noun that it counts, where they are enough to name a thing."""
    since = paragraph.between(index).removeprefix(" ").removeprefix(paragraph.figures[index - 1].unit)
    own = _LINKED.sub("", since)
    if not own and " and" in since:
        return ""
    return own if len(own.split()) > 2 else left


def _in_words(figure: Figure, clause: str, left: str, right: str) -> str | None:
    """The ways to name what is measured, in order: an object raised by it, the whole of a share, the subject, the noun."""
    if by := _OBJECT_BY.match(clause + " "):
        return by["object"] if not by["verb"].startswith(("outpac", "exceed")) else f"{by['verb']} {by['object']}"
    if figure.unit_kind == "percent" and (of := _OF.match(right)):
        account = _ACCOUNT.search(left)
        return joined(account and account["subject"].strip(), _OF_STOP.split(of["whole"])[0].strip())
    if worth := _WORTH.search(left):
        return worth["thing"]
    if stated := _SUBJECT.match(left):
        return _TRAILING.sub("", stated["subject"]).strip()
    if figure.unit_kind == "count":
        return _counted(figure, left, right)
    return _TRAILING.sub("", left).strip() or _TRAILING.sub("", right.partition(",")[0]).strip(" .")


def _goes_on(paragraph: Paragraph, index: int) -> bool:
    """Whether only links stand between the figure before and this one: to, or, (about, year on year in March to."""
    start = paragraph.figures[index - 1].end
    return _LINKS.fullmatch(_without(paragraph.between(index), paragraph.mentions, start)) is not None


def _without(words: str, mentions: tuple[PeriodMention, ...], offset: int) -> str:
    """The words without their time expressions and the prepositions that led to them."""
    for mention in reversed(mentions):
        if offset <= mention.start and mention.end <= offset + len(words):
            words = _TRAILING.sub("", words[: mention.start - offset]) + words[mention.end - offset :]
    return words


def _sentence(text: str, figure: Figure) -> tuple[int, int]:
    bounds = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    return max(b for b in bounds if b <= figure.start), min(b for b in bounds if b >= figure.end)


def _lead_off(left: str, mentions: tuple[PeriodMention, ...], offset: int) -> str:
    """Without the words that lead in: sources, times, links."""
    left = _REPORTS.sub("", _without(left, mentions, offset))
    left = _LEADING.sub("", left.lstrip(" ,"))
    last = left.rpartition(", ")[2]
    return _LEADING.sub("", last) if len(last.split()) > 2 else left


def _counted(figure: Figure, left: str, right: str) -> str | None:
    if not figure.unit:
        return _TRAILING.sub("", left).strip()
    words = _MARK.split(right)[0].strip()
    if words.startswith(figure.unit):
        return figure.unit
    number = _NUMBER_OF.search(left)
    return number["things"] if number else words
