"""Whose words a question asks for: 聂司长怎么说, what did Director Zhang Ying say.

A name alone asks for nobody's words (a question where someone is from is answered by whoever introduces them): the question
must ask what was said as well. The body that a speaker is of, named in a question, asks for what that speaker says of it.
"""

from __future__ import annotations

import functools
import re

from qa_search.indexing import Generation

from .question import Question

SAID = re.compile(
    "怎么[说看讲回谈]|如何(?:[说看评]|回[应答])|[说讲谈]了?(?:些)?(?:什么|哪些|啥)|[说讲谈]过|表示|介绍|回应|提到|指出|认为|强调|透露|观点|态度|看法"
    r"|\b(?:sa(?:y|ys|id)|mention\w*|explain\w*|respond\w*|answer\w*|comment\w*|according to|views?|think|told)\b"
)
TITLED = re.compile(
    "([\u4e00-\u9fff]{1,2}?)(副?(?:司长|部长|局长|主任|厅长|处长|主席|省长|市长|县长|会长|院长|行长|署长|秘书长|书记|巡视员|发言人|总经济师|总工程师)|先生|女士)"
)
"""A surname with a title."""
WHO = re.compile(r"谁|哪位|什么人|\bwho(?:se|m)?\b")
"""A question about a person, not about what a body does."""
OFFICE = re.compile(r"[^\u4e00-\u9fff]*(.{2,}[司局处厅办委部院署室组])(?:一级|二级)?副?[\u4e00-\u9fff]{2,4}")
"""A title that begins with the body that the speaker is of: 养老保险司司长."""
NO_BODY, SHORTEST_BODY = "\0", 4
COURTESY = frozenset({"先生", "女士"})
NAME = re.compile(r"\b[A-Z][a-z]+(?:-[A-Za-z]+)?(?: [A-Z][a-z]+(?:-[A-Za-z]+)?)+")
"""Capitalised words side by side."""
LATIN = re.compile(r"[A-Za-z]")


def asked_speakers(question: Question, generation: Generation) -> frozenset[str]:
    """The speakers of the index whose words the question asks for, by name; none where it asks for nobody's."""
    asked = question.normalized
    speakers = generation.records.speakers()
    found = set() if WHO.search(asked) else {name for name, held in speakers if any(_body(t) in asked for t in held)}
    if not SAID.search(asked):
        return frozenset(found)
    found |= {name for name, _ in speakers if name.lower() in asked}
    for surname, title in TITLED.findall(asked):
        found |= {
            name
            for name, titles in speakers
            if _has_surname(name, surname) and (title in COURTESY or any(title in held for held in titles))
        }
    if not question.has_han:
        spelled = {_spelling(part) for match in NAME.findall(question.text) for part in _orders(match)}
        found |= {name for name, _ in speakers if _spelling(generation.sounds.sound(name) or name) in spelled}
    return frozenset(found)


@functools.cache
def _body(title: str) -> str:
    """The body that a title names, as a question may; nothing that can be found where it names none."""
    found = OFFICE.fullmatch(title)
    return found[1].lower() if found and len(found[1]) >= SHORTEST_BODY else NO_BODY


def _has_surname(name: str, surname: str) -> bool:
    """Whether the name begins with the last character or two of what stands before a title."""
    return not LATIN.match(name) and (name.startswith((surname, surname[-1])))


def _orders(words: str) -> list[str]:
    """The names that two or three words side by side may be, the family name first: Zhang Ying, and Ying Zhang turned round."""
    parts = words.split()
    runs = [parts[at : at + size] for size in (2, 3) for at in range(len(parts) - size + 1)]
    return [" ".join(run) for found in runs for run in (found, [found[-1], *found[:-1]])]


def _spelling(latin: str) -> str:
    """A romanised name in the form in which sounds are compared."""
    plain = re.sub("[^a-z]", "", latin.lower().replace("ü", "v"))
    return re.sub("([zcs])h", r"\1", plain).replace("ng", "n").replace("l", "n")
