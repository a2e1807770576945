"""English labels taken apart: honorifics, offices, media, and `Name, Medium`.

Limits: a label whose last word is a surname (`SECRETARY BLINKEN`) keeps the whole as the speaker's name, as it is printed.
"""

from __future__ import annotations

import re

from qa_search.reading.media import is_outlet
from qa_search.reading.names import Person, is_latin_name
from qa_search.reading.offices import ENGLISH_OFFICES, HONORIFICS

_ENGLISH_ROLE = re.compile(r"\b(?:reporter|correspondent|journalist)\b", re.IGNORECASE)
_PLACE = re.compile(r"\s*\(.*$")


def read_english(printed: str) -> Person:
    """The parts of a label without Chinese characters.

    >>> read_english("Jane Doe, Evening News").outlet
    'Evening News'
    """
    words = [word.strip(".,").casefold() for word in printed.split()]
    if match := _ENGLISH_ROLE.search(printed):
        outlet = printed[: match.start()].strip(" ,-") or printed[match.end() :].strip(" ,-") or None
        return Person(kind="reporter", outlet=outlet)
    return _with_comma(printed) or _with_office(printed, words) or _name_or_phrase(printed)


def _with_comma(printed: str) -> Person | None:
    """`Name, Medium (Place)` and `Name, Office`."""
    name, comma, rest = printed.partition(",")
    about = _PLACE.sub("", rest.strip())
    if not comma or not about or not is_latin_name(name):
        return None
    if is_outlet(about):
        return Person(kind="reporter", name=name, outlet=about)
    if ENGLISH_OFFICES & set(about.casefold().split()):
        return Person(kind="official", name=name, title=rest.strip())
    return None


def _with_office(printed: str, words: list[str]) -> Person | None:
    """`MR KIRBY`, `Chief Executive`, `SECRETARY BLINKEN`."""
    if len(words) > 1 and words[0] in HONORIFICS and is_latin_name(printed):
        return Person(kind="official", name=printed)
    if is_outlet(printed) or not ENGLISH_OFFICES & set(words) or len(words) > 8 or not printed[0].isupper():
        return None
    if len(words) > 1 and words[-1] not in ENGLISH_OFFICES and not {"of", "for", "to", "the", "and"} & set(words):
        return Person(kind="official", name=printed, title=printed.rsplit(None, 1)[0])
    return Person(kind="office", name=printed, title=printed)


def _name_or_phrase(printed: str) -> Person:
    if is_outlet(printed):
        return Person(kind="outlet", outlet=printed)
    return Person(kind="person", name=printed) if is_latin_name(printed) else Person(kind="phrase")
