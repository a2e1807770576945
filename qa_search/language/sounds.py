"""Chinese words by their sound, so that a word that was typed with another character of the same sound is found.

Tones are dropped, and sounds that many speakers do not tell apart are one (zh and z, ng and n). A character with several
readings has its commonest.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping

ALIKE = ((re.compile("^([zcs])h"), r"\1"), (re.compile("ng$"), "n"), (re.compile("^l(?=[aeiouv])"), "n"))
"""Initials and finals that are one: 知 and 资, 银 and 英, 蓝 and 南."""

SYLLABLE = (
    "(?:(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])?"
    "(?:a(?:i|o|ng?)?|e(?:i|ng?|r)?|o(?:u|ng)?|i(?:a(?:o|ng?)?|e|u|ng?|ong)?|u(?:a(?:i|ng?)?|e|i|o|n)?)|[nl]ve?)"
)
SYLLABLES, TWO_SYLLABLES = re.compile(SYLLABLE + "++"), re.compile(SYLLABLE + "{2,}+")
"""Possessive: a long word of many readings costs no more than a short one."""


@functools.cache
def syllables() -> Mapping[str, str]:
    """The syllable of every character of GB 2312, without its tone: 6,763 characters, all that people type.

    pypinyin's own table takes 56 MB, so an index keeps this one, and pypinyin is loaded only where one is built.
    """
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415 - as said

    found = ((chr(code), _plain(readings.split(",")[0])) for code, readings in pinyin_dict.items())
    return {character: syllable for character, syllable in found if syllable and _is_typed(character)}


def _plain(reading: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", reading) if not unicodedata.combining(c) or c == "\u0308")
    for pattern, replacement in ALIKE:
        plain = pattern.sub(replacement, plain)
    return plain


def _is_typed(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def sound_of(word: str, known: Mapping[str, str]) -> str | None:
    """The word's syllables with a space between them; None where a character has none.

    >>> sound_of("登记", {"登": "den", "记": "ji"})
    'den ji'
    """
    found = [known.get(character) for character in word]
    return " ".join(syllable for syllable in found if syllable) if all(found) else None


def spelling_key(latin: str) -> str:
    """A romanised name, or what `sound_of` gives for a Chinese one, in one form: both are the same person's.

    >>> spelling_key("Zhang Li"), spelling_key("zan ni")
    ('zanni', 'zanni')
    """
    letters = re.sub("[^a-z]", "", latin.lower().replace("ü", "v"))
    return re.sub("([zcs])h", r"\1", letters).replace("ng", "n").replace("l", "n")


def is_romanised(name: str) -> bool:
    """Whether a name is written as Chinese ones are in Latin letters, in two syllables or more.

    >>> is_romanised("Zhong Nanshan"), is_romanised("Vanke")
    (True, False)
    """
    parts = re.split("[ '’-]+", name.lower().replace("ü", "v"))
    enough = len(parts) > 1 or TWO_SYLLABLES.fullmatch(parts[0]) is not None
    return enough and all(SYLLABLES.fullmatch(part) for part in parts)
