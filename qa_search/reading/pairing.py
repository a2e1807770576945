"""Questions and the turns that answer them.

Limits: an answer is what follows a question before the next one; a host's handing over is none.
"""

from __future__ import annotations

from typing import Final

from qa_search.records import Exchange, Transcript, Turn

SUBSTANCE: Final = 90  # characters: a host's words between questions are shorter unless the host answers


def exchanges(transcript: Transcript) -> tuple[Exchange, ...]:
    """The exchanges of a transcript, one for each reporter's turn that is answered.

    Reporters who speak in a row share the answers that follow: one question in two labels, or several collected first.
    """
    found: list[Exchange] = []
    turns = transcript.turns
    number = 0
    while number < len(turns):
        if turns[number].role != "reporter":
            number += 1
            continue
        asked = number
        while number < len(turns) and turns[number].role == "reporter":
            number += 1
        start = number
        while number < len(turns) and turns[number].role not in ("reporter", "document"):
            number += 1
        answers = _answers(turns, start, number)
        if answers:
            found += [Exchange(question=question, answers=answers) for question in range(asked, start)]
    return tuple(found)


def _answers(turns: tuple[Turn, ...], start: int, end: int) -> tuple[int, ...]:
    """The officials' turns; where none speaks, a host's first turn that has substance."""
    officials = tuple(number for number in range(start, end) if turns[number].role == "official")
    if officials:
        return officials
    hosts = [number for number in range(start, end) if sum(map(len, turns[number].paragraphs)) > SUBSTANCE]
    return tuple(hosts[:1])
