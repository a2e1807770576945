"""Bytes become text: byte order marks, UTF-8, and the older encodings of Chinese and Western pages.

Limits: GB18030 and Big5 are told apart by how many of the commonest characters each reading yields; a few bytes of Latin-1
in a long UTF-8 text become replacement characters rather than a refusal.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from qa_search.errors import ReadingError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w\-]{3,20})""", re.IGNORECASE)
_WIDER: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
}
# The commonest characters of modern Chinese, both scripts: of a Chinese text they make up 40 in 100 or more.
_COMMON: Final = frozenset(
    "的一是不了在人有我他这中大来上个国和到说们为子要时地以会可也你对生能而那得于着下自之年发后作里用道行所然家种事成方多经"
    "去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知"
    "全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位"
    "這來個國說們為時會對後著發學現當沒動還進樣實軍無與長機關點業將兩間問應戰頭體產話記請謝總報務，。：、？“”"
)
_FAITHFUL: Final = 0.02  # a UTF-8 text with more than 2 replaced characters in 100 is in another encoding
_LEAST_COMMON: Final = 0.12  # right readings of 40 Chinese texts had at least 0.40, wrong ones at most 0.04
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, *, source: str) -> str:
    """The text of the bytes.

    Raises:
        ReadingError: the bytes are binary, or in no encoding that is known.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if _CONTROL.search(data, 0, 65536) and len(_CONTROL.findall(data[:65536])) > len(data[:65536]) / 200:
        return _without_mark(data, source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    loose = data.decode("utf-8", "replace")
    if loose.count("\ufffd") <= max(1, _FAITHFUL * sum(char > "\x7f" for char in loose)):
        return loose
    return _declared(data) or _best(data) or _guessed(data, source)


def _without_mark(data: bytes, source: str) -> str:
    """UTF-16 without its mark, Chinese or Western (every second byte null). Else control bytes mean binary."""
    even, odd = data[0:4096:2].count(0), data[1:4096:2].count(0)
    size = min(len(data), 4096) / 2
    for name in ("utf-16-le", "utf-16-be"):
        if _share(data[: 2 * (len(data) // 2)].decode(name, "replace")) >= _LEAST_COMMON:
            return data.decode(name, "replace")
    if max(even, odd) > 0.7 * size and min(even, odd) < 0.05 * size:
        return data.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    raise ReadingError(f"{source} is binary, not text; save it as text, HTML, Word (.docx) or PDF", field="source")


def _declared(data: bytes) -> str | None:
    """The text in the encoding that the page itself names, if that reading is sound."""
    match = _DECLARED.search(data, 0, 2048)
    if match is None:
        return None
    name = match[1].decode("ascii").casefold()
    try:
        text = data.decode(_WIDER.get(name, name), "replace")
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") * 100 <= len(text) else None


def _best(data: bytes) -> str | None:
    """The reading with the largest share of common Chinese characters, or Western text where few bytes are not ASCII."""
    high = sum(byte > 0x7F for byte in data[:65536])
    if high < 0.2 * min(len(data), 65536):
        western = data.decode("cp1252", "replace")
        if (
            _share(data.decode("gb18030", "replace")) < _LEAST_COMMON
            and _share(data.decode("big5hkscs", "replace")) < _LEAST_COMMON
        ):
            return western
    readings = [data.decode(name, "replace") for name in ("gb18030", "big5hkscs")]
    best = max(readings, key=_share)
    return best if _share(best) >= _LEAST_COMMON else None


def _share(text: str) -> float:
    """How much of what is not ASCII is common; replaced characters count against it."""
    wide = [char for char in text[:20_000] if char > "\x7f"]
    if not wide:
        return 0.0
    return (sum(char in _COMMON for char in wide) - 3 * wide.count("\ufffd")) / len(wide)


def _guessed(data: bytes, source: str) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and seldom needed

    guess = from_bytes(data[:200_000]).best()
    if guess is None:
        raise ReadingError(f"{source} is in no known encoding; save it as UTF-8", field="source")
    return data.decode(guess.encoding, "replace")
