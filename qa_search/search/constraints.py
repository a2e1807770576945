"""Question -> what it insists on: years, places, bodies, a person, amounts.

A passage that speaks of the matter but of another year, place or body does not answer, nor one that does not cite the amount
that is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qa_search import figures
from qa_search.indexing import SoundIndex
from qa_search.language import Embedder, bodies_named, english_names, place_names

from .constraint_kinds import Amount, Body, Candidate, Constraint, Person, Place, Year
from .question import Question
from .speakers import asked_person

__all__ = ["Candidate", "Constraint", "read_constraints"]

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NO_NAMES = frozenset(
    """
    中国 全国 我国 国内 china chinese covid english internet app
    january february march april may june july august september october november december
    province city county district region prefecture municipality
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday
    """.split()  # noqa: SIM905 - the country that speaks; capitalised words that name no place
)
LONGEST_NAME = 2
"""Words; longer names (Social Order Maintenance Act) go by another name in Chinese, mostly a short one."""
LARGE, EXACT_FROM, EXACT_DIGITS = Decimal(10) ** 8, Decimal(10) ** 4, 3
"""An amount that somebody must have cited: from so much, or from so much with so many digits that are no zeros. Smaller and
rounder ones may be the asker's own (贷款100万)."""


def read_constraints(question: Question, embedder: Embedder, sounds: SoundIndex) -> tuple[Constraint, ...]:
    """What the question insists on. A relative time (去年) constrains nothing: relative to what is unknown."""
    bodies = tuple(_bodies(question))
    person = asked_person(question)
    named = " ".join([*(body.text.lower() for body in bodies), person.text if person else ""])
    places = (
        Place(text=name, question=question, embedder=embedder, sounds=sounds) for name in _places(question, named)
    )
    return (
        *_years(question.normalized),
        *places,
        *bodies,
        *([Person(text=person.text, person=person)] if person else []),
        *_amounts(question),
    )


def _years(text: str) -> Iterator[Year]:
    if not YEAR.search(text):
        return
    for period in figures.find_periods(text, reference_date=None):
        if YEAR.search(period.text) and period.end_date:
            yield Year(text=period.text, first=period.start_date, last=period.end_date)


def _places(question: Question, named: str) -> Iterator[str]:
    """Names of places and what else is capitalised, but for what was `named` already, each once."""
    names = place_names(question.normalized) if question.has_han else []
    names += [name for name in english_names(question.text) if name.lower() in question.normalized]
    for name in dict.fromkeys(names):
        kept = [word for word in name.split() if word.lower() not in NO_NAMES]
        if 0 < len(kept) <= LONGEST_NAME and name.lower() not in named:
            yield " ".join(kept)


def _bodies(question: Question) -> Iterator[Body]:
    """The bodies of the table, each once; acronyms count in capitals only, Chinese names in simplified characters."""
    seen: dict[int, str] = {}
    for name, body in (*bodies_named(question.text), *bodies_named(question.normalized)):
        seen.setdefault(body, name)
    for body, name in seen.items():
        yield Body(text=name, body=body)


def _amounts(question: Question) -> Iterator[Amount]:
    """Amounts of money and counts that nobody has made up: large, or exact."""
    if not any(character.isdigit() for character in question.normalized):
        return
    spans = figures.find_spans(question.text)
    named = [(figure.text, figure.value) for figure in spans if figure.unit_kind in {"money", "count"}]
    named += figures.bare_amounts(question.text)
    for text, value in named:
        digits = len(f"{value.normalize():f}".strip("-0.").replace(".", ""))
        if value >= LARGE or (value >= EXACT_FROM and digits >= EXACT_DIGITS):
            yield Amount(text=text, value=value)
