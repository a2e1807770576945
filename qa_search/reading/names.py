"""What names look like in Chinese and English, and the record of whom a label names.

Limits: a shape is not a person; common words that begin with a surname's character are listed beside the surnames.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from qa_search.reading.furniture import PHRASE
from qa_search.reading.surnames import DOUBLE, NOT_NAMES, SINGLE

Kind = Literal["question", "reporter", "outlet", "answer", "host", "official", "office", "person", "phrase"]

_HAN_NAME = re.compile(r"^[\u3400-\u9fff]{2,4}$")
_FOREIGN = re.compile(r"^[\u3400-\u9fff]{1,8}(?:[·．‧•・][\u3400-\u9fffA-Z.]{1,10}){1,4}$")
_LATIN_WORD = r"(?:[A-ZÀ-ÞŠŽ][\w'’.\-À-ÿ]*|de|van|von|der|bin|al|la|del|di|da|e|y)"
_LATIN_NAME = re.compile(rf"^[A-ZÀ-ÞŠŽ][\w'’.\-À-ÿ]*(?: {_LATIN_WORD}){{0,4}}$")
_SPACED = re.compile(r"^[\u3400-\u9fff](?:\s{1,2}[\u3400-\u9fff]){1,2}$")
_SPEAKER = re.compile(r"^(?:speaker|发言者|讲者|说话人)\s?\d{1,3}$", re.IGNORECASE)


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


def is_rare_name(folded: str) -> bool:
    """Whether two or three characters behind an office may be a name with a rare surname: they are no verb."""
    return _HAN_NAME.match(folded) is not None and len(folded) < 4 and not PHRASE.search(folded)


def closed_up(text: str) -> str:
    """`张 莹` as `张莹`: two-character names are often spaced to the width of three."""
    return re.sub(r"\s+", "", text) if _SPACED.match(text) else text
