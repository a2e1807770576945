"""Offices from introductions: what stands beside a speaker's name in the opening, the header and the page's title.

Limits: only names that are known already are looked for, and those whom a title names as holding the event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa_search.reading.marks import unglossed
from qa_search.reading.names import is_han_name
from qa_search.reading.offices import BODY, COURTESY, ENGLISH_OFFICES, OFFICE, OFFICE_ANYWHERE, UNIT_END
from qa_search.reading.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_CUTS = re.compile(r"[。.；;:?!“”\"「」『』《》（）()\[\]【】\s|]|(?<![、])[，,](?!、)")
_TRIGGERS = re.compile(
    r"感谢|谢谢|下面|首先|现在|接下来|特别是|其中|随后|刚才|来自|邀请到了?|邀请了?|请来了?|请到了?|有请|敬请|请问|请教|请|欢迎|介绍|分别是|分别为|还有|以及|包括|出席[^、]{0,8}的是?|我们|今天|我是|就是|"
    r"的是|是|由|主持人(?=.)|上午|下午|昨[天日]|今[天日]|\d+[年月日](?!报)|先生|女士|发布人|嘉宾|时间"
)
_ANDS = re.compile(r"[和与及跟]")
_NEXT = re.compile(
    r"^(?:主持|答|就|举行|回答|在|会见|出席|于|与|以|将|线上|召开|接受|说|介绍|先生|女士|同志|教授|大校|上校|、|,|。|\)|:|昨|今|首先|一行|和|及|的|例行|$|\s)"
)
_OFFICE_BEFORE = re.compile(rf"(?:{OFFICE})[ 、]?$")
_OFFICE_AFTER = re.compile(rf"^\s?(?P<office>{OFFICE})")
_SHORT = re.compile(rf"^(?P<surname>[\u4e00-\u9fff]{{1,2}}?)(?P<office>{OFFICE})$")
_HOST_ROW = re.compile(r"(?:^|\n)主\s?持\s?人?[ :]+(?P<who>[^\n]{2,40})(?=\n|$)")
_CAPITALISED = re.compile(r"(?:[A-Z][\w’'\-]*,? (?:(?:of|for|the|and) )*)+$")
_REGION = re.compile(r"^[^部委局署厅]{2,8}?(?:省|市|自治区|特别行政区)")
_OWN_BODY = ("国务院", "中央", "全国", "国家")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that someone holds: the title as introduced, and the body where the introduction names it."""

    title: str
    organization: str | None


class Introductions:
    """A text in which speakers may be introduced, read once and asked about many names."""

    def __init__(self, text: str) -> None:
        self._text = text
        plain, self._at = unglossed(text)
        self._folded = fold(plain)

    def office_of(self, name: str) -> Office | None:
        """The fullest office that stands beside a name, or None."""
        if name.isascii():
            return self._english_office_of(name)
        plain = fold(unglossed(name)[0]).replace(" ", "")
        if len(plain) < 2:
            return None
        forms = {plain, " ".join(plain), "  ".join(plain)} if len(plain) < 4 else {plain}
        found = [office for form in forms for at in self._places(form) if (office := self._beside(at, at + len(form)))]
        return max(found, key=lambda office: len(office.title), default=None)

    def _english_office_of(self, name: str) -> Office | None:
        """`Foreign Ministry Spokesperson Mao Ning`: capitalised words that end in an office before a full name."""
        if " " not in name or name.isupper():
            return None
        found = []
        for at in self._places(name):
            run = _CAPITALISED.search(self._text, max(0, at - 80), at)
            words = run.group().split() if run else []
            if words and words[-1].casefold().strip(",") in ENGLISH_OFFICES:
                found.append(" ".join(words).strip(","))
        title = max(found, key=len, default=None)
        return Office(title=title, organization=None) if title else None

    def meant_by(self, short: str) -> str | None:
        """The full name behind `张司长`, where the text introduces just one of that surname and office."""
        form = _SHORT.match(fold(short))
        if form is None:
            return None
        found = set()
        for at in self._places(form["surname"]):
            for size in (4, 3, 2):
                name = self._folded[at : at + size]
                office = self._beside(at, at + size) if len(name) > len(form["surname"]) and is_han_name(name) else None
                if office and fold(office.title).endswith(form["office"]):
                    found.add(self._cut(at, at + size))
                    break
        return found.pop() if len(found) == 1 else None

    def named(self) -> tuple[str, Office] | None:
        """The first holder of an office whom the text names as acting: `外交部发言人毛宁主持例行记者会`."""
        for match in OFFICE_ANYWHERE.finditer(self._folded):
            behind = self._folded[match.end() : match.end() + 14]
            shift = len(behind) - len(behind.lstrip(" "))
            for size in (4, 3, 2):
                name = behind[shift : shift + size]
                if len(name) == size and is_han_name(name) and _NEXT.match(behind[shift + size :]):
                    start = match.end() + shift
                    office = self._before(start)
                    if office:
                        return self._cut(start, start + size), office
        return None

    def hosts(self) -> frozenset[str]:
        """The names, folded, that a header row or a lead gives as the host's: `主持人 教育部新闻发言人续梅`."""
        found = set()
        for row in _HOST_ROW.finditer(self._folded[:4000]):
            said = row["who"]
            ends = [office.end() for office in OFFICE_ANYWHERE.finditer(said)]
            name = said[ends[-1] if ends else 0 :].strip()
            if is_han_name(name):
                found.add(name)
        return frozenset(found)

    def _cut(self, start: int, end: int) -> str:
        return self._text[self._at[start] : self._at[end]].strip()

    def _places(self, form: str) -> Iterator[int]:
        at = self._folded.find(form)
        while at >= 0:
            yield at
            at = self._folded.find(form, at + 1)

    def _beside(self, start: int, end: int) -> Office | None:
        after = _OFFICE_AFTER.match(self._folded[end : end + 16])
        before = self._before(start)
        if before is None and after and after["office"] not in COURTESY:
            return self._around(start, end + after.start("office"), end + after.end("office"))
        return before

    def _around(self, name: int, start: int, end: int) -> Office:
        """`人力资源社会保障部就业促进司张莹司长`: the unit stands before the name, the office's word behind it."""
        unit_start = _phrase_start(self._folded, name)
        unit = self._folded[unit_start:name].removesuffix("的")
        body = BODY.match(unit)
        word = self._cut(start, end)
        if body and body.end() < len(unit) and UNIT_END.search(unit):
            split = unit_start + body.end()
            return Office(
                title=self._cut(split, unit_start + len(unit)) + word, organization=self._cut(unit_start, split)
            )
        if unit and UNIT_END.search(unit) and not OFFICE_ANYWHERE.search(unit):
            whole = self._cut(unit_start, unit_start + len(unit))
            return Office(title=whole + word, organization=body_of(whole + word))
        return Office(title=word, organization=None)

    def _before(self, end: int) -> Office | None:
        """`商务部亚洲司司长陈洲`: the whole office stands before the name."""
        ahead = self._folded[max(0, end - 60) : end]
        if not _OFFICE_BEFORE.search(ahead):
            return None
        start = _phrase_start(self._folded, end)
        title = self._cut(start, end).strip(" 、，,")
        return Office(title=title, organization=body_of(title)) if title else None


def _phrase_start(text: str, end: int) -> int:
    """Where the phrase that ends at `end` begins: behind the last mark, verb or other person before it."""
    floor = max(0, end - 60)
    run = text[floor:end].rstrip(" ")
    start = 0
    for cut in _CUTS.finditer(run):
        start = cut.end() if cut.end() < len(run) else start
    for trigger in _TRIGGERS.finditer(run, start):
        start = trigger.end() if trigger.end() < len(run) else start
    for joint in _ANDS.finditer(run, start):
        if OFFICE_ANYWHERE.search(run[start : joint.start()]):
            start = joint.end()
    pieces = run[start:].split("、")
    kept = len(pieces) - 1
    while kept > 0 and _is_office(pieces[kept - 1].rstrip(",")):
        kept -= 1
    return floor + start + sum(len(piece) + 1 for piece in pieces[:kept])


def _is_office(piece: str) -> bool:
    """Whether a piece of a list is one more office of the same person, not a person with an office (`唐凤部长`)."""
    office = _OFFICE_BEFORE.search(piece)
    return office is not None and not is_han_name(piece[: office.start()])


def body_of(title: str) -> str | None:
    """The body that a title begins with: `商务部` of `商务部亚洲司司长`; None where it names only a department.

    >>> body_of("商务部亚洲司司长")
    '商务部'
    >>> body_of("行风建设工作领导小组办公室副主任") is None
    True
    """
    folded = fold(title)
    region = _REGION.match(folded)
    start = region.end() - 1 if region else 0
    match = BODY.match(folded[start:])
    if match is None or (match.end() > 8 and not match.group().endswith(("部", "委员会", "局", "院", "银行"))):
        return title[: region.end()] if region else None
    if match.group().endswith(("办公室", "研究室", "会议")) and not match.group().startswith(_OWN_BODY):
        return title[: region.end()] if region else None
    return title[: start + match.end()]
