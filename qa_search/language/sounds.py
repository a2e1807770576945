"""Chinese words by their sound, so that a word that was typed with another character of the same sound is found.

Tones are dropped, and sounds that many speakers do not tell apart are one (zh and z, ng and n). A character with several
readings has its commonest.
"""

from __future__ import annotations

import functools
import re
import unicodedata

ALIKE = ((re.compile("^([zcs])h"), r"\1"), (re.compile("ng$"), "n"), (re.compile("^l(?=[aeiouv])"), "n"))
"""Initials and finals that are one: 知 and 资, 银 and 英, 蓝 and 南."""


@functools.cache
def _readings() -> dict[int, str]:
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415 - 0.1 s that only an unknown word costs

    readings: dict[int, str] = pinyin_dict
    return readings


@functools.lru_cache(maxsize=20_000)
def _syllable(character: str) -> str:
    reading = _readings().get(ord(character), "").split(",")[0]
    plain = "".join(c for c in unicodedata.normalize("NFD", reading) if not unicodedata.combining(c) or c == "\u0308")
    for pattern, replacement in ALIKE:
        plain = pattern.sub(replacement, plain)
    return plain


def sound_of(word: str) -> str | None:
    """The word's syllables with a space between them; None where a character has no reading.

    >>> sound_of("登记") == sound_of("登计")
    True
    """
    syllables = [_syllable(character) for character in word]
    return " ".join(syllables) if all(syllables) else None
