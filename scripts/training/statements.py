"""Our statements as batches: a question against the statement that answers it, and what only resembles it as a negative."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch.nn import functional

from training.alignment import align
from training.contrastive import Bags, embed
from training.corpus import TokenTable
from training.sources import Statement

NEVER = -1e4


class StatementTable:
    """Statements, their questions and their hard questions as token tables, with the statement of each question.

    A share of the tokens, `drop`, is left out of every text at random each time that it is drawn, so that a question does
    not rest on one word.
    """

    def __init__(self, tokenizer: Tokenizer, statements: Sequence[Statement], drop: float) -> None:
        self.statements = TokenTable(tokenizer, [item.text for item in statements])
        questions = [(question, at) for at, item in enumerate(statements) for question in item.questions]
        hard = [(question, at) for at, item in enumerate(statements) for question in item.hard]
        self.questions = TokenTable(tokenizer, [question for question, _ in questions])
        self.answers = np.asarray([at for _, at in questions], np.int64)
        self.hard = TokenTable(tokenizer, [question for question, _ in hard])
        self.hard_of = {at: row for row, (_, at) in enumerate(hard)}
        self.drop = drop
        self.mined: npt.NDArray[np.int64] | None = None
        """Statements that resemble each question's own, shape (questions, n), -1 where there are fewer; None before mining."""

    def loss(self, table: torch.nn.EmbeddingBag, size: int, scale: float, chance: np.random.Generator) -> torch.Tensor:
        """Cross-entropy of `size` questions against their statements, and of the statements against all questions.

        Two questions of one statement in a batch do not count against each other. The hard questions of the batch's
        statements stand among those that each statement does not answer.
        """
        size = min(size, len(self.questions) // 2)
        rows = chance.choice(len(self.questions), size, replace=False)
        answers = self.answers[rows]
        texts = np.concatenate([answers, self._mined(rows, chance)])
        asked = embed(table, self.questions.thinned(rows, self.drop, chance))
        said = embed(table, self.statements.thinned(texts, self.drop, chance))
        same = torch.from_numpy((answers[:, None] == texts[None, :]) & ~np.eye(size, len(texts), dtype=bool))
        logits = (scale * asked @ said.T).masked_fill(same, NEVER)
        target = torch.arange(size)
        hard = embed(table, self._hard_bags(answers, chance))
        back = torch.cat([logits[:, :size].T, scale * said[:size] @ hard.T], dim=1)
        return (functional.cross_entropy(logits, target) + functional.cross_entropy(back, target)) / 2

    def alignment_loss(
        self, table: torch.nn.EmbeddingBag, size: int, scale: float, chance: np.random.Generator
    ) -> torch.Tensor:
        """The same with token alignment in place of the cosine of means, as the ranking uses it.

        A statement's questions share what it is to be found by: the likelihood of any of them counts.
        """
        size = min(size, len(self.questions) // 2)
        rows = chance.choice(len(self.questions), size, replace=False)
        answers, of = np.unique(self.answers[rows], return_inverse=True)
        mined = np.setdiff1d(self._mined(rows, chance), answers)
        asked = self.questions.thinned(rows, self.drop, chance)
        said = self.statements.thinned(np.concatenate([answers, mined]), self.drop, chance)
        logits = scale * align(table.weight, asked, said)
        target = torch.from_numpy(of)
        own = functional.one_hot(target, len(answers)).T == 1
        back = torch.log_softmax(logits[:, : len(answers)].T, dim=1).masked_fill(~own, NEVER)
        return (functional.cross_entropy(logits, target) - torch.logsumexp(back, dim=1).mean()) / 2

    def _mined(self, rows: npt.NDArray[np.int64], chance: np.random.Generator) -> npt.NDArray[np.int64]:
        """For each question one of the statements that only resemble its own, each once; none before mining."""
        if self.mined is None:
            return np.zeros(0, np.int64)
        found = self.mined[rows, chance.integers(self.mined.shape[1], size=len(rows))]
        return np.unique(found[found >= 0])

    def _hard_bags(self, answers: npt.NDArray[np.int64], chance: np.random.Generator) -> Bags:
        rows = [self.hard_of[at] for at in np.unique(answers).tolist() if at in self.hard_of]
        return self.hard.thinned(np.asarray(rows or [0], np.int64), self.drop, chance)
