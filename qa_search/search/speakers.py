"""Whose words a question asks for: 聂司长怎么说, what did Director Zhang Ying say.

A name alone asks for nobody's words (a question where someone is from is answered by whoever introduces them): the question
must ask what was said as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa_search.indexing import Generation
from qa_search.language import is_known_word, normalize, spelling_key
from qa_search.reading.names import is_han_name
from qa_search.reading.surnames import DOUBLE, SINGLE
from qa_search.records import Answer

from .question import Question

SAID = re.compile(
    "怎么[说看讲回谈]|如何(?:[说看评]|回[应答])|[说讲谈]了?(?:些)?(?:什么|哪些|啥)|[说讲谈]过|表示|介绍|回应|提到|指出|认为|强调|透露|评价|解释|解读|观点|态度|看法"
    r"|\b(?:sa(?:y|ys|id)|mention\w*|explain\w*|respond\w*|answer\w*|comment\w*|according to|views?|think|told)\b"
)
OFFICES = (
    "司长|部长|局长|主任|厅长|处长|主席|省长|市长|县长|会长|院长|行长|署长|秘书长|书记|巡视员|发言人|总经济师|总工程师"
)
TITLE = f"副?(?:{OFFICES})|先生|女士"
TITLED = re.compile(f"([\u4e00-\u9fff]{{1,2}}?)({TITLE})")
"""A surname with a title; what stands before may be taken for its first character."""
OPENING = re.compile(f"(?:请问)?([\u4e00-\u9fff]{{1,4}}?)({TITLE})?(?:怎么|如何|怎样)?(?:{SAID.pattern})")
"""A question that opens with whom it asks about: 王晓岚主任怎么评价…."""
NO_PERSON = frozenset("委部局厅署司处办院校会省市县区镇村厂企社团队员工者生")
"""Last characters of what is shaped as a name and names a body, a place or a group: 卫健委, 江南省, 应聘者."""
COURTESY = frozenset({"先生", "女士"})
NAME = re.compile(r"\b[A-Z][a-z]+(?:-[A-Za-z]+)?(?: [A-Z][a-z]+(?:-[A-Za-z]+)?)+")
"""Capitalised words side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSpeakers:
    """The speakers whose words a question asks for, by name, and the question without what it says of them."""

    names: frozenset[str]
    matter: str


def asked_speakers(question: Question, generation: Generation) -> AskedSpeakers | None:
    """The speakers of the index whose words the question asks for; None where it asks for nobody's.

    What names them is left out of the matter: it would find whoever introduces them.
    """
    matter = question.normalized
    if not SAID.search(matter):
        return None
    mentions = dict(_named(question, generation))
    if not mentions:
        return None
    for mention in sorted(mentions, key=len, reverse=True):
        matter = re.sub(f"{re.escape(mention)}(?:{TITLE})?", " ", matter)
    return AskedSpeakers(names=frozenset().union(*mentions.values()), matter=SAID.sub(" ", matter).strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPerson:
    """A name or surname, and the title that is called, empty where none is."""

    name: str
    title: str

    @property
    def text(self) -> str:
        """As the question has it."""
        return self.name + self.title

    def is_in(self, answer: Answer) -> bool:
        """Whether that person gives the answer, or is named in it."""
        is_surname = self.name in SINGLE or self.name in DOUBLE
        is_theirs = (answer.speaker or "").startswith(self.name) and (
            not is_surname or _is_called(self.title, (answer.title or "",))
        )
        return is_theirs or (self.text if is_surname else self.name) in normalize(answer.text).text


def asked_person(question: Question) -> AskedPerson | None:
    """The person whose words a Chinese question opens by asking for; None where for nobody's."""
    match = OPENING.match(question.normalized)
    if not match:
        return None
    name, title = match[1], match[2] or ""
    is_surname = name in SINGLE or name in DOUBLE
    is_full = is_han_name(name) and not is_known_word(name) and name[-1] not in NO_PERSON
    return AskedPerson(name=name, title=title) if is_full or (is_surname and title) else None


def _named(question: Question, generation: Generation) -> Iterator[tuple[str, set[str]]]:
    """How the question names speakers, in its normalised text, and whom."""
    asked = question.normalized
    speakers = generation.records.speakers()
    for name, _ in speakers:
        if name.lower() in asked:
            yield name.lower(), {name}
    for before, title in TITLED.findall(asked):
        for surname in dict.fromkeys((before, before[-1])):
            called = {n for n, held in speakers if n.startswith(surname) and _is_called(title, held)}
            if called:
                yield surname + title, called
    parts = [] if question.has_han else list(_name_parts(question.text))
    if parts:
        keys = {spelling_key(generation.sounds.sound(name) or name): name for name, _ in speakers}
        for words in parts:
            turned = [words[-1], *words[:-1]]
            for key in (spelling_key("".join(order)) for order in (words, turned)):
                if key in keys:
                    yield " ".join(words).lower(), {keys[key]}


def _is_called(title: str, held: tuple[str, ...]) -> bool:
    return title in COURTESY or any(title in item for item in held)


def _name_parts(text: str) -> Iterator[list[str]]:
    """Two or three of the capitalised words that stand side by side: a name, maybe after a title."""
    for names in NAME.findall(text):
        words = names.split()
        for size in (3, 2):
            for at in range(len(words) - size + 1):
                yield words[at : at + size]
