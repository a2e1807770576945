"""Whose words a question asks for: 聂司长怎么说, what did Director Zhang Ying say.

A name alone asks for nobody's words (a question where someone is from is answered by whoever introduces them): the question
must ask what was said as well.
"""

from __future__ import annotations

import re

from qa_search.indexing import Generation
from qa_search.language import spelling_key

from .question import Question

SAID = re.compile(
    "怎么[说看讲回谈]|如何(?:[说看评]|回[应答])|[说讲谈]了?(?:些)?(?:什么|哪些|啥)|[说讲谈]过|表示|介绍|回应|提到|指出|认为|强调|透露|观点|态度|看法"
    r"|\b(?:sa(?:y|ys|id)|mention\w*|explain\w*|respond\w*|answer\w*|comment\w*|according to|views?|think|told)\b"
)
TITLED = re.compile(
    "([\u4e00-\u9fff]{1,2}?)(副?(?:司长|部长|局长|主任|厅长|处长|主席|省长|市长|县长|会长|院长|行长|署长|秘书长|书记|巡视员|发言人|总经济师|总工程师)|先生|女士)"
)
"""A surname with a title."""
COURTESY = frozenset({"先生", "女士"})
NAME = re.compile(r"\b[A-Z][a-z]+(?:-[A-Za-z]+)?(?: [A-Z][a-z]+(?:-[A-Za-z]+)?)+")
"""Capitalised words side by side."""
LATIN = re.compile(r"[A-Za-z]")


def asked_speakers(question: Question, generation: Generation) -> frozenset[str]:
    """The speakers of the index whose words the question asks for, by name; none where it asks for nobody's."""
    asked = question.normalized
    if not SAID.search(asked):
        return frozenset()
    speakers = generation.records.speakers()
    found = {name for name, _ in speakers if name.lower() in asked}
    for surname, title in TITLED.findall(asked):
        found |= {
            name
            for name, titles in speakers
            if _has_surname(name, surname) and (title in COURTESY or any(title in held for held in titles))
        }
    spelled = {spelling_key(part) for names in NAME.findall(question.text) for part in _orders(names)}
    if spelled and not question.has_han:
        found |= {name for name, _ in speakers if spelling_key(generation.sounds.sound(name) or name) in spelled}
    return frozenset(found)


def _has_surname(name: str, surname: str) -> bool:
    """Whether the name begins with the last character or two of what stands before a title."""
    return not LATIN.match(name) and (name.startswith((surname, surname[-1])))


def _orders(words: str) -> list[str]:
    """The names that two or three words side by side may be, the family name first: Zhang Ying, and Ying Zhang turned round."""
    parts = words.split()
    runs = [parts[at : at + size] for size in (2, 3) for at in range(len(parts) - size + 1)]
    return [" ".join(run) for found in runs for run in (found, [found[-1], *found[:-1]])]
