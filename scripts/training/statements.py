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
        self.hard_of = {at: row for row, (_, at) in enumerate(hard)}

    def loss(self, table: torch.nn.EmbeddingBag, size: int, scale: float, chance: np.random.Generator) -> torch.Tensor:
        """Cross-entropy of `size` questions against their statements, and of the statements against all questions.

        Two questions of one statement in a batch do not count against each other. The hard questions of the batch's
        statements stand among those that each statement does not answer.
        """
        size = min(size, len(self.questions) // 2)
        rows = chance.choice(len(self.questions), size, replace=False)
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
