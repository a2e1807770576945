"""Who a label names: a person, an office, a medium, or nobody; and how the label's parts come apart.

Limits: a label is read by itself here, without its document; the parts are slices of what is printed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa_search.reading.marks import has_han, unglossed
from qa_search.reading.media import ANSWER_WORDS, NOT_OUTLETS, QUESTION_WORDS, is_outlet
from qa_search.reading.names import Person, closed_up, is_han_name, is_latin_name, is_numbered, is_rare_name
from qa_search.reading.offices import (
    BODY,
    CHAIRS,
    COURTESY,
    HOSTS,
    OFFICE_ANYWHERE,
    OFFICE_END,
    UNIT_END,
)
from qa_search.reading.people_english import read_english
from qa_search.reading.script import fold
from qa_search.reading.surnames import DOUBLE

_REPORTER = re.compile(r"记者|特派员")
_NETIZEN = re.compile(r"^(?:网友|网民|观众|听众)[ :\-_]*")
_TRAILING_VERB = re.compile(r"(?:提问|发问|问|回答|答复|答|发言|说|介绍)$")
_NUMBER = re.compile(r"(?:(?<=者)\s?[甲乙丙丁一二三四五六七八九十A-Z]|\s?\d{1,3})$")
_NOTE = re.compile(r"\s*[(（]([^()（）]{1,30})[)）]\s*$")
_QUOTES = "《》〈〉“”\"'「」『』<>"


class _Parts:
    """A printed label beside its form for matching; slices of the latter come back as printed."""

    def __init__(self, printed: str) -> None:
        self.printed = printed
        plain, self._at = unglossed(printed)
        self.plain = plain
        self.folded = fold(plain)

    def cut(self, start: int, end: int) -> str:
        return closed_up(self.printed[self._at[start] : self._at[end]].strip().strip(_QUOTES).strip())


@lru_cache(maxsize=4096)
def read_label(printed: str) -> Person:
    """The parts of a printed label.

    >>> read_label("工业和信息化部部长 金壮龙")
    Person(kind='official', name='金壮龙', title='工业和信息化部部长', outlet=None, organization=None)
    >>> read_label("《中国日报》记者").outlet
    '中国日报'
    """
    parts = _Parts(printed)
    folded = parts.folded
    bare = _NUMBER.sub("", folded.strip().strip(_QUOTES)).casefold().strip(" .")
    if bare in QUESTION_WORDS:
        return Person(kind="question")
    if bare in ANSWER_WORDS:
        return Person(kind="answer")
    if bare in HOSTS:
        return Person(kind="host", name=printed)
    if bare in CHAIRS:
        return Person(kind="host", name=printed, title=printed)
    if is_numbered(folded):
        return Person(kind="person", name=printed)
    return _noted(parts) or (_chinese(parts) if has_han(folded) else read_english(printed))


def _noted(parts: _Parts) -> Person | None:
    """`张莹（主持人）`, `Patrick (University of Exeter)`: what the bracket adds to the label before it."""
    note = _NOTE.search(parts.folded)
    if note is None or note.start() == 0:
        return None
    inner = read_label(parts.cut(0, note.start()))
    said = parts.cut(note.start(1), note.end(1))
    about = read_label(said)
    if inner.kind == "host" and about.kind == "person":
        return Person(kind="host", name=said, title=inner.name)
    if about.kind == "host":
        return Person(kind="host", name=inner.name or parts.cut(0, note.start()), title=said)
    if about.kind in ("office", "official") and inner.name:
        return Person(kind="official", name=inner.name, title=inner.title or said)
    if about.kind in ("outlet", "reporter", "question") and inner.kind != "phrase":
        return Person(kind="reporter", name=inner.name, outlet=inner.outlet or about.outlet or about.name)
    return inner


def _chinese(parts: _Parts) -> Person:
    folded = parts.folded.rstrip()
    if (verb := _TRAILING_VERB.search(folded)) and verb.start() > 1:
        inner = read_label(parts.cut(0, verb.start()))
        asks = "问" in verb.group()
        if inner.kind == "outlet" and asks:
            return Person(kind="reporter", outlet=inner.outlet)
        if inner.kind not in ("phrase", "outlet"):
            return inner
    return _reporter(parts) or _titled(parts) or _spaced(parts) or _plain(parts)


def _reporter(parts: _Parts) -> Person | None:
    """`人民日报记者`, `中央社记者苏思云`, `记者 王莉`: outlet before the word, name behind it."""
    if (netizen := _NETIZEN.match(parts.folded)) and netizen.end() < len(parts.folded):
        return Person(kind="reporter", name=parts.cut(netizen.end(), len(parts.folded)))
    matches = list(_REPORTER.finditer(parts.folded))
    if not matches:
        return None
    word = matches[-1]
    before, after = parts.folded[: word.start()].strip(), closed_up(parts.folded[word.end() :].strip())
    after = _NUMBER.sub("", after)
    if after and not (is_han_name(after) or is_latin_name(after)):
        return Person(kind="phrase")
    if len(before) > 24 or any(mark in before for mark in "，,"):
        return Person(kind="phrase")
    outlet = parts.cut(0, word.start()) if before and before not in NOT_OUTLETS and not before.endswith("有") else None
    name = parts.cut(word.end(), len(parts.plain)) if after else None
    return Person(kind="reporter", name=name, outlet=outlet)


def _titled(parts: _Parts) -> Person | None:
    """`外交部发言人毛宁`, `主持人 曲卫国`, `张司长`, `郭伟强议员`: an office and a name, or an office alone."""
    folded = parts.folded.rstrip()
    stripped = folded
    for word in COURTESY:
        stripped = stripped.removesuffix(word)
    if between := _between(parts, stripped):
        return between
    for match in reversed([*re.finditer("主持人|司仪", folded), *OFFICE_ANYWHERE.finditer(folded)]):
        name = closed_up(stripped[match.end() :].strip(" ·:,、"))
        if not name or not (is_han_name(name) or is_rare_name(name) or is_latin_name(name)):
            continue
        start = len(stripped) - len(stripped[match.end() :].lstrip(" ·:,、"))
        title = parts.cut(0, match.end())
        host = fold(title).endswith(("主持人", "司仪"))
        return Person(kind="host" if host else "official", name=parts.cut(start, len(stripped)), title=title)
    match_end = OFFICE_END.search(stripped)
    if match_end is None or len(folded) > 40:
        return None
    before = stripped[: match_end.start()].strip()
    if is_han_name(before):
        return Person(
            kind="official", name=parts.cut(0, match_end.start()), title=parts.cut(match_end.start(), len(stripped))
        )
    return Person(kind="office", name=parts.cut(0, len(folded)), title=parts.cut(0, len(folded)))


def _between(parts: _Parts, folded: str) -> Person | None:
    """`吴部长钊燮`: the office stands between the surname and the given name, as in records of Taiwan's parliament."""
    surname = 2 if folded[:2] in DOUBLE else 1
    office = OFFICE_ANYWHERE.match(folded, surname)
    given = folded[office.end() :] if office else ""
    if office is None or not 1 <= len(given) <= 2 or not is_han_name(folded[:surname] + given):
        return None
    name = parts.cut(0, surname) + parts.cut(office.end(), len(folded))
    return Person(kind="official", name=name, title=parts.cut(surname, office.end()))


def _spaced(parts: _Parts) -> Person | None:
    """`中央社 苏思云`, `iThome 余至浩`: a medium, a space, and the reporter's name."""
    folded = parts.folded.rstrip()
    for mark in (" ", "、", "/", "-", "－"):
        head, found, tail = folded.rpartition(mark)
        if found and len(tail) > 1 and (is_han_name(tail) or (is_latin_name(tail) and has_han(head))):
            head = head.strip()
            if is_outlet(head) or (head.isascii() and not is_latin_name(head)):
                return Person(
                    kind="reporter",
                    name=parts.cut(len(folded) - len(tail), len(folded)),
                    outlet=parts.cut(0, len(head)),
                )
            if mark == " " and (body := BODY.match(head)) and (body.end() == len(head) or UNIT_END.search(head)):
                name = parts.cut(len(folded) - len(tail), len(folded))
                return Person(kind="official", name=name, organization=parts.cut(0, body.end()))
    return None


def _plain(parts: _Parts) -> Person:
    folded = closed_up(parts.folded.strip())
    printed = parts.cut(0, len(parts.plain))
    if is_han_name(folded):
        return Person(kind="person", name=printed)
    for word in COURTESY:
        if folded.endswith(word) and is_han_name(folded.removesuffix(word)):
            return Person(kind="person", name=parts.cut(0, len(parts.folded.rstrip()) - len(word)))
    if is_outlet(folded.strip(_QUOTES)):
        return Person(kind="outlet", outlet=printed)
    return Person(kind="phrase")
