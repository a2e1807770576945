"""The event itself: its title, its day, and the body that speaks, from the lines before the first turn.

Limits: what the lines do not say is None. A title is composed only from a lead sentence that says who holds what
 (`…部定于4月21日举行2020年一季度新闻发布会`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from qa_search.reading.dates import full_date, valid_day
from qa_search.reading.furniture import CAPTION, ROWS, SCRAP, is_stage_note
from qa_search.reading.marks import COLONS, ends_sentence, has_han, unglossed
from qa_search.reading.offices import BODY, OFFICE
from qa_search.reading.roster import Introductions, Office
from qa_search.reading.script import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa_search.reading.turns import Draftbook

_EVENT_WORDS = r"(?:发布会|吹风会|记者会|见面会|通气会|说明会|记者招待会|集体采访|例行会|推介会)"
_LEAD = re.compile(
    rf"(?P<body>[^,。;:\d]{{2,30}}?)(?:定于|拟于|将于|已于|于|今日|今天|今|近日|昨日|\d).{{0,60}}?"
    rf"(?:举行|召开|举办)了?(?P<event>[^,。;:]{{0,50}}?{_EVENT_WORDS})"
)
_TITLE_WORDS = re.compile(
    rf"{_EVENT_WORDS}|答记者问|记者问|问答|实录|全文|谈话|讲话|访谈|专访|通道|答问会|"
    r"press|briefing|conference|transcript|remarks|interview|session",
    re.IGNORECASE,
)
_ROW = re.compile(rf"^(?P<word>[^{COLONS}]{{1,8}})[{COLONS}]")
_FOLLOWS = re.compile(
    r"^(?:以下[是为]|下面是)?.{0,20}(?:实录|全文|内容)?(?:如下|以下)?:$|^(?:the )?following (?:is|are)|"
    r"^[\d年月日\s:.\-]+$|^(?:以下|下面)[是为]",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"^(?:以下|下面)[是为]?(?P<what>.{6,60}?)的?(?:全文|内容|实录|文字实录)?:$|^(?:The )?following (?:is|are) "
    r"(?:the |a )?(?:full )?(?:transcript|text) of (?P<english>.{6,110}?)(?: after .*| \(.*)?:$",
    re.IGNORECASE,
)
_ACTS = re.compile(rf"\s?(?:{OFFICE}|[召举介就答第在将]|例行|新闻|发布|记者|关于|\d)")
_DATELINE = re.compile(r"^.{2,24}?[讯电](?:\([^)]{0,30}\))?\s*(?=.{10})")
_TIME_ROW = re.compile(rf"^(?:发布)?(?:会)?时\s?间\s*[{COLONS}]?\s*(?P<rest>.*)$")
_MONTH_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_LEADING_DATE = re.compile(r"^(?:(?:19|20)\d\d[-./]?\d\d[-./]?\d\d)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What is known about the event; `named` is an answerer whom the title or the lead names, with the office."""

    title: str | None
    day: date | None
    organization: str | None
    named: tuple[str, Office] | None


def read_event(book: Draftbook, metadata: Mapping[str, str], stem: str) -> Event:
    """The event of a document, from its preamble, its times, its metadata and, for the day, its footer and its name."""
    preamble = tuple(unglossed(line)[0] for line in book.preamble)
    folded = [fold(line) for line in preamble]
    lead = next((match for line in folded if (match := _LEAD.match(line, _dateline(line)))), None)
    title = metadata.get("title") or _title(preamble, folded)
    if title is None and lead:
        line = preamble[folded.index(lead.string)]
        title = line[lead.start("body") : lead.end("body")] + line[lead.start("event") : lead.end("event")]
    title = title or _announced(preamble)
    named = next((found for line in (title or "", *preamble) if (found := Introductions(line[:400]).named())), None)
    organization = metadata.get("organization") or _organization(preamble, folded, lead, title)
    if organization is None and named:
        organization = named[1].organization
    stated = full_date(metadata.get("date", ""))
    return Event(title=title, day=stated or _day(title, folded, book, stem), organization=organization, named=named)


def _title(preamble: tuple[str, ...], folded: list[str]) -> str | None:
    """The Markdown title, the line that names an event, or the first short line that is no furniture."""
    for line in preamble:
        if line.startswith("# "):
            return _LEADING_DATE.sub("", line[2:].strip())
    short = [
        line
        for line, plain in zip(preamble, folded, strict=True)
        if 4 <= len(line) <= 120 and not ends_sentence(plain.rstrip(")")) and _may_be_title(plain)
    ]
    best = max(short, key=lambda line: len(_TITLE_WORDS.findall(fold(line))) + has_han(line), default=None)
    return best.strip(f" {COLONS}") if best else None


def _may_be_title(plain: str) -> bool:
    """Whether a short line is none of a page's rows, captions, scraps and `the whole text follows`."""
    row = _ROW.match(plain)
    if row and row["word"].replace(" ", "") in ROWS:
        return False
    return not (SCRAP.match(plain) or CAPTION.match(plain) or is_stage_note(plain) or _FOLLOWS.match(plain))


def _dateline(folded: str) -> int:
    """Where a news agency's dateline ends: `中国网财经2月12日讯 `."""
    match = _DATELINE.match(folded[:60])
    return match.end() if match else 0


def _announced(preamble: tuple[str, ...]) -> str | None:
    """The event as the line before a full text names it: `以下是行政长官…谈话全文:`."""
    for line in preamble:
        if match := _ANNOUNCED.match(fold(line)):
            group = "what" if match["what"] else "english"
            return line[match.start(group) : match.end(group)]
    return None


def _organization(
    preamble: tuple[str, ...], folded: list[str], lead: re.Match[str] | None, title: str | None
) -> str | None:
    if lead and BODY.match(lead["body"]):
        line = preamble[folded.index(lead.string)]
        return line[lead.start("body") : lead.end("body")]
    plain = re.sub(r"^(?:.{2,4}:)?(?:\d+年\d+月\d+日|\d+年\d+月|\d+年)?", "", fold(title or ""))
    match = BODY.match(plain)
    if title and match and _ACTS.match(plain, match.end()):
        start = len(title) - len(plain)
        return title[start : start + match.end()]
    return None


def _day(title: str | None, folded: list[str], book: Draftbook, stem: str) -> date | None:
    """The day: in the title, else on the turns, in a time row, in the lead, or in the file's name."""
    if found := full_date(fold(title or "")) or full_date(" ".join(line for line in folded if line.startswith("# "))):
        return found
    if day := next((draft.stamp.day for draft in book.drafts if draft.stamp and draft.stamp.day), None):
        return day
    rows = [match["rest"] for line in folded if (match := _TIME_ROW.match(line))]
    for line in (*rows, *folded[:40]):
        if found := full_date(line[:300]):
            return found
    footer = [omission.text for omission in book.omissions if omission.reason == "page footer"]
    if found := next((found for line in footer if (found := full_date(fold(line)))), None):
        return found
    if found := full_date(stem.replace("_", " ")):
        return found
    text = " ".join(folded[:40])
    month_day, year = _MONTH_DAY.search(text), _YEAR.search(text)
    return valid_day(year[1], month_day[1], month_day[2]) if month_day and year else None
