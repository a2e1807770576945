"""English numbers in words: two-thirds of the members, half of all jobs, two million people, ten percent.

Only amounts that name a part of a whole, a magnitude or a percentage are figures; three ministers is structure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qa_search.figures.english import Item, english_at
from qa_search.figures.numerals import ENGLISH_NUMBERS, part_of_whole, words_value
from qa_search.figures.patterns import Pattern

_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
_ONES = "|".join(sorted(ENGLISH_NUMBERS, key=len, reverse=True))
_NUMBER = rf"(?:{_ONES})(?:[ -](?:and )?(?:{_ONES}|hundred))*"
_WORDS = Pattern(
    rf"\b(?:(?P<part>{_ONES})[ -](?P<whole>third|quarter|fourth|fifth|sixth|eighth|tenth)s?(?= of\b)"
    r"|(?<!first )(?<!second )(?<!latter )(?P<half>half)(?= of (?:the|all|its|their|our|them|China|those|these)\b| the \w+s\b)"
    rf"|(?P<number>{_NUMBER}(?: (?:hundred|thousand|million|billion|trillion))+|"
    rf"{_NUMBER}(?= per ?cent\b| percentage points?\b)))\b",
    re.IGNORECASE,
)
_MAYBE = Pattern(r"half|third|quarter|fifth|tenth|hundred|thousand|illion|per ?cent")


def read_words(text: str) -> Iterator[Item]:
    """The figures of `text` that are written in English words, in order."""
    if not _MAYBE.search(text):
        return
    for match in _WORDS.finditer(text):
        if match["number"]:
            yield from _amount(text, match)
            continue
        part = ENGLISH_NUMBERS[match["part"].lower()] if match["part"] else 1
        value = part_of_whole(Decimal(part), Decimal(_PARTS[(match["whole"] or match["half"]).lower()]))
        if value is not None:
            yield (match.start(), match.end(), value, "%", "percent", False)


def _amount(text: str, match: re.Match[str]) -> Iterator[Item]:
    words = match["number"]
    value = words_value(words)
    if value is None or words.lower().startswith("a hundred per"):
        return
    for start, end, _, unit, kind, more in english_at(text, match.start(), str(value), match.end()) or ():
        yield (start, end, value, unit, kind, more)
