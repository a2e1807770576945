"""Characters that transcripts use in many forms: colons, brackets, sentence ends, glosses, damage.

Limits: folding here serves matching only; what the user sees keeps every printed character.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

COLONS = ":：︰∶﹕"  # ASCII, full width, vertical, ratio, small: all print as a label's end
SENTENCE_ENDS = '。！？!?…”」』’"）)；;.'
OPENERS = "[【〔［"
CLOSERS = "]】〕］"
BULLETS = "▲△●○■□◆◇★☆►▶•·※"

_GLOSS = re.compile(r"(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,7}\)")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]")
_BIG5_COLON = re.compile(r"(?<=\w)¡G")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_CLOSING = re.compile(rf"[{re.escape(SENTENCE_ENDS)}]\s*$")


def clean(text: str) -> str:
    """The text with one kind of newline, without invisible characters, and with a misread Big5 colon repaired."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\x0c", "\n")
    text = text.replace("\x0b", "\n").replace("\x85", "\n").replace("\u2029", "\n")
    return _BIG5_COLON.sub(":", _INVISIBLE.sub("", text))


def unglossed(text: str) -> tuple[str, Sequence[int]]:
    """The text without pinyin put in brackets behind hanzi, and where each kept character (and the end) stood."""
    if _GLOSS.search(text) is None:
        return text, range(len(text) + 1)
    kept: list[int] = []
    at = 0
    for gloss in _GLOSS.finditer(text):
        kept.extend(range(at, gloss.start()))
        at = gloss.end()
    kept.extend(range(at, len(text)))
    return "".join(text[i] for i in kept), [*kept, len(text)]


def has_han(text: str) -> bool:
    """Whether any Chinese character stands in the text."""
    return _HAN.search(text) is not None


def mostly_han(text: str) -> bool:
    """Whether the text is Chinese rather than Latin: a hanzi says about as much as three letters."""
    return 3 * len(_HAN.findall(text)) > len(_LATIN.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence, a quotation or a bracket does."""
    return _CLOSING.search(text) is not None
