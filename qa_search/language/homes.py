"""The country or territory that a transcript is at home in: its officials mean it, mostly without naming it.

A question from elsewhere does name it (How does Hong Kong …), and no passage has to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from qa_search.language.normalization import normalize
from qa_search.language.places import COUNTRIES
from qa_search.language.words import english_names, has_han, place_names

LEAST, AHEAD = 2, 2
"""How many answers must name it, and how many times as many as name the next."""
SIGNS = {"台湾": ("行政院", "立法院", "立法委员")}
"""Words of a government of its own that say where it is."""


def home_of(answers: Sequence[str]) -> str | None:
    """The country or territory that most of these answers name, in simplified Chinese; None where none leads.

    In English it is what they name most of all, of whatever kind: what an event is all about needs no naming either.

    >>> home_of(["香港的楼价", "香港的租金", "伦敦的楼价"])
    '香港'
    """
    counts = Counter(name for text in answers for name in set(_named(text)))
    (first, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= LEAST and most >= AHEAD * next_most else None


def _named(text: str) -> Iterable[str]:
    if not has_han(text):
        return english_names(text)
    plain = normalize(text).text
    named = {name for name in place_names(plain) if name in COUNTRIES}
    return named | {place for place, signs in SIGNS.items() if any(sign in plain for sign in signs)}
