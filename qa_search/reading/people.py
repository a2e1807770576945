"""Who a label names: a person, an office, a medium, or nobody; and how the label's parts come apart.

Limits: a label is read by itself here, without its document; the parts are slices of what is printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from qa_search.reading.furniture import PHRASE
from qa_search.reading.marks import has_han, unglossed
from qa_search.reading.media import ANSWER_WORDS, NOT_OUTLETS, QUESTION_WORDS, is_outlet
from qa_search.reading.offices import (
    BODY,
    CHAIRS,
    COURTESY,
    ENGLISH_OFFICES,
    HONORIFICS,
    HOSTS,
    OFFICE_ANYWHERE,
    OFFICE_END,
    UNIT_END,
)
from qa_search.reading.script import fold
from qa_search.reading.surnames import DOUBLE, NOT_NAMES, SINGLE

Kind = Literal["question", "reporter", "outlet", "answer", "host", "official", "office", "person", "phrase"]

_HAN_NAME = re.compile(r"^[\u3400-\u9fff]{2,4}$")
_FOREIGN = re.compile(r"^[\u3400-\u9fff]{1,8}(?:[·．‧•・][\u3400-\u9fffA-Z.]{1,10}){1,4}$")
_LATIN_WORD = r"(?:[A-ZÀ-ÞŠŽ][\w'’.\-À-ÿ]*|de|van|von|der|bin|al|la|del|di|da|e|y)"
_LATIN_NAME = re.compile(rf"^[A-ZÀ-ÞŠŽ][\w'’.\-À-ÿ]*(?: {_LATIN_WORD}){{0,4}}$")
_REPORTER = re.compile(r"记者|特派员")
_NETIZEN = re.compile(r"^(?:网友|网民|观众|听众)[ :\-_]*")
_TRAILING_VERB = re.compile(r"(?:提问|发问|问|回答|答复|答|发言|说|介绍)$")
_NUMBER = re.compile(r"(?:(?<=者)\s?[甲乙丙丁一二三四五六七八九十A-Z]|\s?\d{1,3})$")
_SPEAKER = re.compile(r"^(?:speaker|发言者|讲者|说话人)\s?\d{1,3}$", re.IGNORECASE)
_NOTE = re.compile(r"\s*[(（]([^()（）]{1,30})[)）]\s*$")
_QUOTES = "《》〈〉“”\"'「」『』<>"
_ENGLISH_ROLE = re.compile(r"\b(?:reporter|correspondent|journalist)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A label's parts, as printed; `kind` says what the label is by itself, `phrase` that it names nobody."""

    kind: Kind
    name: str | None = None
    title: str | None = None
    outlet: str | None = None
    organization: str | None = None


def is_han_name(folded: str) -> bool:
    """Whether simplified text is shaped as a Chinese name: a surname and one or two characters, or a spelt-out name."""
    if _FOREIGN.match(folded):
        return True
    if not _HAN_NAME.match(folded) or folded in NOT_NAMES or folded[:2] in NOT_NAMES:
        return False
    if folded[:2] in DOUBLE:
        return len(folded) > 2
    return folded[0] in SINGLE and (len(folded) < 4 or folded[1] in SINGLE)


def is_numbered(name: str | None) -> bool:
    """Whether a name only counts an unknown speaker: `Speaker 3`."""
    return name is not None and _SPEAKER.match(name) is not None


def is_latin_name(text: str) -> bool:
    """Whether the text is written as names are in English: one to five capitalised words."""
    return _LATIN_NAME.match(text) is not None and len(text) < 50


def _is_other_name(folded: str) -> bool:
    """Whether two or three characters behind an office may be a name with a rare surname: they are no verb."""
    return _HAN_NAME.match(folded) is not None and len(folded) < 4 and not PHRASE.search(folded)


def _closed_up(text: str) -> str:
    """`张 莹` as `张莹`: two-character names are often spaced to the width of three."""
    return re.sub(r"^([\u3400-\u9fff])\s{1,2}([\u3400-\u9fff])$", r"\1\2", text)


class _Parts:
    """A printed label beside its form for matching; slices of the latter come back as printed."""

    def __init__(self, printed: str) -> None:
        self.printed = printed
        plain, self._at = unglossed(printed)
        self.plain = plain
        self.folded = fold(plain)

    def cut(self, start: int, end: int) -> str:
        return self.printed[self._at[start] : self._at[end]].strip().strip(_QUOTES).strip()


@lru_cache(maxsize=4096)
def read_label(printed: str) -> Person:
    """The parts of a printed label.

    >>> read_label("工业和信息化部部长 金壮龙")
    Person(kind='official', name='金壮龙', title='工业和信息化部部长', outlet=None)
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
    if _SPEAKER.match(folded):
        return Person(kind="person", name=printed)
    return _noted(parts) or (_chinese(parts) if has_han(folded) else _english(printed))


def _noted(parts: _Parts) -> Person | None:
    """`张莹（主持人）`, `Patrick (University of Exeter)`: what the bracket adds to the label before it."""
    note = _NOTE.search(parts.folded)
    if note is None or note.start() == 0:
        return None
    inner = read_label(parts.cut(0, note.start()))
    said = parts.cut(note.start(1), note.end(1))
    about = read_label(said)
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
    before, after = parts.folded[: word.start()].strip(), _closed_up(parts.folded[word.end() :].strip())
    after = _NUMBER.sub("", after)
    if after and not (is_han_name(after) or is_latin_name(after)):
        return Person(kind="phrase")
    if len(before) > 24 or any(mark in before for mark in "，,"):
        return Person(kind="phrase")
    outlet = parts.cut(0, word.start()) if before and before not in NOT_OUTLETS else None
    name = parts.cut(word.end(), len(parts.plain)) if after else None
    return Person(kind="reporter", name=name, outlet=outlet)


def _titled(parts: _Parts) -> Person | None:
    """`外交部发言人毛宁`, `主持人 曲卫国`, `张司长`, `郭伟强议员`: an office and a name, or an office alone."""
    folded = parts.folded.rstrip()
    stripped = folded
    for word in COURTESY:
        stripped = stripped.removesuffix(word)
    for match in reversed([*re.finditer("主持人|司仪", folded), *OFFICE_ANYWHERE.finditer(folded)]):
        name = _closed_up(stripped[match.end() :].strip(" ·:,、"))
        if not name or not (is_han_name(name) or _is_other_name(name) or is_latin_name(name)):
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
    folded = _closed_up(parts.folded.strip())
    printed = parts.cut(0, len(parts.plain))
    if is_han_name(folded):
        return Person(kind="person", name=printed)
    for word in COURTESY:
        if folded.endswith(word) and is_han_name(folded.removesuffix(word)):
            return Person(kind="person", name=parts.cut(0, len(parts.folded.rstrip()) - len(word)))
    if is_outlet(folded.strip(_QUOTES)):
        return Person(kind="outlet", outlet=printed)
    return Person(kind="phrase")


def _english_office(printed: str, words: list[str]) -> Person:
    """`Chief Executive` is an office; `SECRETARY BLINKEN` an official, called so throughout."""
    if len(words) > 1 and words[-1] not in ENGLISH_OFFICES and not {"of", "for", "to", "the", "and"} & set(words):
        return Person(kind="official", name=printed, title=printed.rsplit(None, 1)[0])
    return Person(kind="office", name=printed, title=printed)


def _english(printed: str) -> Person:
    words = [word.strip(".,").casefold() for word in printed.split()]
    if not words:
        return Person(kind="phrase")
    if match := _ENGLISH_ROLE.search(printed):
        outlet = printed[: match.start()].strip(" ,-") or printed[match.end() :].strip(" ,-") or None
        return Person(kind="reporter", outlet=outlet)
    name, comma, rest = printed.partition(",")
    if comma and is_latin_name(name) and rest.strip():
        about = rest.strip()
        if is_outlet(about) or is_outlet(re.sub(r"\s*\(.*$", "", about)):
            return Person(kind="reporter", name=name, outlet=re.sub(r"\s*\(.*$", "", about))
        if ENGLISH_OFFICES & set(about.casefold().split()):
            return Person(kind="official", name=name, title=about)
    if words[0] in HONORIFICS and len(words) > 1 and is_latin_name(printed):
        return Person(kind="official", name=printed)
    if is_outlet(printed):
        return Person(kind="outlet", outlet=printed)
    if ENGLISH_OFFICES & set(words) and len(words) <= 8 and printed[0].isupper():
        return _english_office(printed, words)
    if is_latin_name(printed):
        return Person(kind="person", name=printed)
    return Person(kind="phrase")
