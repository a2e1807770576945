"""Statements that resemble a question's own but are not it, found by the model under training and by BM25."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from qa_search.indexing.lexical import LexicalDocument, LexicalIndex, write_lexical
from qa_search.language import character_pairs, words
from training.contrastive import embed
from training.corpus import TokenTable
from training.sources import Statement

BY_MODEL, BY_WORDS = 12, 6
"""How many of each question's nearest statements are kept from either side."""
DEPTH, ALIKE = 24, 0.75
"""Looked for among so many; a statement with at least this cosine to the right one may answer too and is left out."""
ROWS = 2048
Rows = npt.NDArray[np.int64]


def mine(
    table: torch.nn.EmbeddingBag, statements: Sequence[Statement], said: TokenTable, asked: TokenTable, answers: Rows
) -> Rows:
    """For each question statements that do not answer it, shape (questions, 18); -1 where fewer were found.

    `said` are the statements' tokens, `asked` those of their questions, `answers` the statement of each question.
    """
    with torch.no_grad():
        vectors = torch.cat([embed(table, said.bags(rows)) for rows in _parts(len(said))])
        found = np.concatenate(
            [
                torch.topk(embed(table, asked.bags(rows)) @ vectors.T, DEPTH, dim=1).indices.numpy()
                for rows in _parts(len(asked))
            ]
        )
    by_model = _unlike(found, answers, vectors.numpy(), BY_MODEL)
    by_words = _unlike(_by_words(statements, len(asked)), answers, vectors.numpy(), BY_WORDS)
    return np.concatenate([by_model, by_words], axis=1)


def _parts(count: int) -> Iterator[Rows]:
    for start in range(0, count, ROWS):
        yield np.arange(start, min(count, start + ROWS), dtype=np.int64)


def _unlike(found: Rows, answers: Rows, vectors: npt.NDArray[np.float32], most: int) -> Rows:
    """The first of those found that are neither the answer nor nearly the same, -1 where there are no more."""
    out = np.full((len(found), most), -1, np.int64)
    for start in range(0, len(found), ROWS):
        rows = found[start : start + ROWS]
        own = vectors[answers[start : start + ROWS]]
        alike = np.einsum("qcd,qd->qc", vectors[rows], own) >= ALIKE
        good = (rows >= 0) & ~alike & (rows != answers[start : start + ROWS, None])
        order = np.argsort(~good, axis=1, kind="stable")[:, :most]
        kept = np.take_along_axis(good, order, axis=1)
        out[start : start + ROWS, : order.shape[1]] = np.where(kept, np.take_along_axis(rows, order, axis=1), -1)
    return out


def _by_words(statements: Sequence[Statement], questions: int) -> Rows:
    """For each question the statements that share its words, by BM25."""
    found = np.full((questions, DEPTH), -1, np.int64)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "lexical"
        write_lexical(
            place, (LexicalDocument(row=at, text=item.text, context="") for at, item in enumerate(statements))
        )
        index = LexicalIndex(place)
        asked = (question for item in statements for question in item.questions)
        for row, text in enumerate(asked):
            best = [at for at, _ in index.search(tuple(words(text)), tuple(character_pairs(text)), DEPTH)]
            found[row, : len(best)] = best
    return found
