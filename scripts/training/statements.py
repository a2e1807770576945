"""Our statements as batches: a question against the statement that answers it, and what only resembles it as a negative."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch.nn import functional

from training.contrastive import embed
from training.corpus import TokenTable
from training.sources import Statement


class StatementTable:
    """Statements, their questions and their hard questions as token tables, with the statement of each question."""

    def __init__(self, tokenizer: Tokenizer, statements: Sequence[Statement]) -> None:
        self.statements = TokenTable(tokenizer, [item.text for item in statements])
        questions = [(question, at) for at, item in enumerate(statements) for question in item.questions]
        hard = [(question, at) for at, item in enumerate(statements) for question in item.hard]
        self.questions = TokenTable(tokenizer, [question for question, _ in questions])
        self.answers = np.asarray([at for _, at in questions], np.int64)
        self.hard = TokenTable(tokenizer, [question for question, _ in hard])
        self.neighbours: npt.NDArray[np.int64] | None = None
        self.hard_of = {at: row for row, (_, at) in enumerate(hard)}

    def find_neighbours(self, table: torch.nn.EmbeddingBag, count: int) -> None:
        """Find, with the table as it is now, the nearest statements of each: what it takes for the same."""
        with torch.no_grad():
            vectors = embed(table, self.statements.bags(np.arange(len(self.statements))))
            nearest = [(block @ vectors.T).topk(count + 1).indices for block in torch.split(vectors, 1024)]
        self.neighbours = torch.cat(nearest).numpy()

    def _draw(self, size: int, chance: np.random.Generator) -> npt.NDArray[np.int64]:
        """Questions at random or, once neighbours are known, those of statements and their neighbours."""
        if self.neighbours is None:
            return chance.choice(len(self.questions), size, replace=False)
        per_seed = self.neighbours.shape[1]
        seeds = chance.choice(len(self.statements), max(1, 2 * size // per_seed), replace=False)
        chosen = np.unique(self.neighbours[seeds])
        rows = np.flatnonzero(np.isin(self.answers, chosen))
        drawn: npt.NDArray[np.int64] = chance.choice(rows, min(size, len(rows)), replace=False)
        return drawn

    def loss(self, table: torch.nn.EmbeddingBag, size: int, scale: float, chance: np.random.Generator) -> torch.Tensor:
        """Cross-entropy of `size` questions against their statements, and of the statements against all questions.

        Two questions of one statement in a batch do not count against each other. The hard questions of the batch's
        statements stand among those that each statement does not answer.
        """
        rows = self._draw(min(size, len(self.questions) // 2), chance)
        size = len(rows)
        answers = self.answers[rows]
        asked = embed(table, self.questions.bags(rows))
        said = embed(table, self.statements.bags(answers))
        same = torch.from_numpy((answers[:, None] == answers[None, :]) & ~np.eye(size, dtype=bool))
        logits = (scale * asked @ said.T).masked_fill(same, -1e4)
        target = torch.arange(size)
        back = torch.cat([logits.T, scale * said @ embed(table, self._hard_bags(answers)).T], dim=1)
        return (functional.cross_entropy(logits, target) + functional.cross_entropy(back, target)) / 2

    def _hard_bags(self, answers: npt.NDArray[np.int64]) -> tuple[torch.Tensor, torch.Tensor]:
        rows = [self.hard_of[at] for at in np.unique(answers).tolist() if at in self.hard_of]
        return self.hard.bags(np.asarray(rows or [0], np.int64))
