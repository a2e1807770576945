"""Statements laid out as transcripts of one domain each, and any transcript as an index that can be asked."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans

from qa_search.indexing import Generation, PreparedTranscript, build_index
from qa_search.language import Embedder
from qa_search.records import Answer, Asked, Passage
from qa_search.search.rarity import Background, background_of
from training import sources

PER_TRANSCRIPT = 60
PARAGRAPHS, STATEMENTS = (1, 1, 2, 3, 5), (1, 1, 2, 2, 3, 4)
"""How many paragraphs an answer has, and how many statements a paragraph: drawn from these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A transcript that can be asked."""

    generation: Generation
    background: Background | None


def open_transcript(transcript: str, answers: tuple[Answer, ...], embedder: Embedder) -> Told:
    """An index of one transcript, gone from the disk when it is opened."""
    prepared = PreparedTranscript(
        id=transcript, title=None, date=None, organization=None, source="laid out", parsed=b"{}", answers=answers
    )
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        build_index(Path(folder), [prepared], embedder)
        generation = Generation.open(Path(folder), embedder)
    return Told(generation=generation, background=background_of(generation, embedder))


def domains(statements: Sequence[sources.Statement], embedder: Embedder) -> Iterator[list[sources.Statement]]:
    """The statements in groups of neighbours, so that wrong passages are of the same matter."""
    vectors = embedder.embed_passages([statement.text for statement in statements])
    clusters = KMeans(max(1, len(statements) // PER_TRANSCRIPT), random_state=1, n_init=3).fit_predict(vectors)
    order = np.argsort(clusters, kind="stable")
    for start in range(0, len(order), PER_TRANSCRIPT):
        yield [statements[at] for at in order[start : start + PER_TRANSCRIPT]]


def lay_out(
    group: Sequence[sources.Statement], transcript: str, chance: random.Random
) -> tuple[tuple[Answer, ...], list[int]]:
    """Answers of paragraphs of statements, and the passage row of each statement of the group."""
    order = chance.sample(range(len(group)), len(group))
    rows = [0] * len(group)
    answers: list[Answer] = []
    row = 0
    while order:
        paragraphs = []
        for _ in range(chance.choice(PARAGRAPHS)):
            members = [order.pop() for _ in range(min(len(order), chance.choice(STATEMENTS)))]
            if members:
                paragraphs.append([group[at].text for at in members])
                for at in members:
                    rows[at] = row
                row += 1
        asked = next(q for q in group[rows.index(row - len(paragraphs))].questions) if chance.random() < 0.7 else None
        answers.append(made_answer(f"{transcript}-t{len(answers)}", transcript, paragraphs, asked))
    return tuple(answers), rows


def made_answer(answer_id: str, transcript: str, paragraphs: list[list[str]], asked: str | None) -> Answer:
    """An answer of paragraphs, each of several texts; `asked` is the question that it answers."""
    passages, at = [], 0
    for number, parts in enumerate(paragraphs):
        text = "".join(parts)
        passages.append(
            Passage(id=f"{answer_id}-p{number}", answer_id=answer_id, text=text, start=at, end=at + len(text))
        )
        at += len(text) + 1
    return Answer(
        id=answer_id,
        transcript_id=transcript,
        kind="answer" if asked else "statement",
        speaker=None,
        title=None,
        organization=None,
        role="official",
        posted_at=None,
        date=None,
        text="\n".join(passage.text for passage in passages),
        passages=tuple(passages),
        asked=Asked(speaker=None, outlet=None, text=asked, posted_at=None) if asked else None,
    )
