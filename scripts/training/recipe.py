"""The recipe of the bundled model: the numbers that were measured, and the two steps that use them."""

from __future__ import annotations

import random
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer

from training import contrastive, sources, vocabulary
from training.corpus import PairTable
from training.distillation import Lessons
from training.mining import mine
from training.statements import StatementTable

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Seeds, sizes, steps and rates; docs/model-card.md has what each was measured against."""

    seed: int = 7
    dimension: int = 384
    batch: int = 2048
    scale: float = 20.0
    base_rate: float = 0.02
    tune_steps: int = 1200
    tune_rate: float = 0.006
    own_share: float = 0.5
    drop: float = 0.35
    aligned: int = 256
    aligned_scale: float = 30.0
    term_share: float = 0.04
    mine_at: int = 400
    taught: int = 1024
    taught_share: float = 0.6
    taught_sentences: int = 60_000


POLICY_SOURCES = ("qa_gov", "qa_laws", "qa_ncp", "par_sdg", "par_tico", "par_stat")
"""Their words count three times, our statements' ten times, when the vocabulary is chosen."""
HELD_OUT = 25
"""One statement in 25 is kept from the model: the ranking is fitted on them."""


def is_held_out(text: str) -> bool:
    """Whether a statement is kept from the model, by its text alone."""
    return zlib.crc32(text.encode()) % HELD_OUT == 0


def read_pairs(folder: Path, recipe: Recipe) -> dict[str, list[sources.Pair]]:
    """The public pairs by source."""
    chance = random.Random(recipe.seed)  # noqa: S311 - draws examples
    return {source.name: sources.read_source(folder, source, chance) for source in sources.BASE}


def build_vocabulary(
    pairs: dict[str, list[sources.Pair]], statements: list[sources.Statement], terms: list[sources.Pair]
) -> Tokenizer:
    """The tokenizer over all texts."""
    counts: Counter[str] = Counter()
    for name, items in pairs.items():
        weight = 3 if name.startswith(POLICY_SOURCES) else 1
        counts.update(vocabulary.count((text for pair in items for text in pair), weight))
    counts.update(vocabulary.count((text for item in statements for text in (item.text, *item.questions)), 10))
    counts.update(vocabulary.count((text for pair in terms for text in pair), 10))
    return vocabulary.build(counts)


class Trainer:
    """The table under training, and the batches of public pairs."""

    def __init__(self, tokenizer: Tokenizer, pairs: dict[str, list[sources.Pair]], recipe: Recipe) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.tokenizer = tokenizer
        self.chance = np.random.default_rng(recipe.seed)
        self.table = torch.nn.EmbeddingBag(tokenizer.get_vocab_size(), recipe.dimension, mode="mean")
        torch.nn.init.normal_(self.table.weight, std=0.1)
        self.sources = {name: PairTable(tokenizer, items) for name, items in pairs.items()}
        passes = {source.name: source.passes for source in sources.BASE}
        self.amounts = np.asarray([len(table) * passes[name] for name, table in self.sources.items()])

    def base(self, report: Report) -> None:
        """The first step: public pairs, each source its passes, one source a batch."""
        steps = int(self.amounts.sum() / self.recipe.batch)
        losses = (self._public for _ in range(steps))
        self._train(losses, steps, self.recipe.base_rate, report, "base")

    def tune(
        self,
        statements: list[sources.Statement],
        terms: list[sources.Pair],
        report: Report,
        lessons: Lessons | None = None,
    ) -> None:
        """The second step: batches of our statements and terms among the public ones, and of lessons where there are any.

        Without lessons, after a third of it the statements that resemble each question's own are mined with the model as it is
        then, as negatives; with them that adds nothing (docs/model-card.md).
        """
        recipe = self.recipe
        own = StatementTable(self.tokenizer, statements, recipe.drop)
        said = PairTable(self.tokenizer, terms)

        def losses() -> Iterator[Callable[[], torch.Tensor]]:
            for step in range(recipe.tune_steps):
                if step == recipe.mine_at and not lessons:
                    own.mined = mine(self.table, statements, own.statements, own.questions, own.answers)
                    report(f"mined {int((own.mined >= 0).sum())} statements for {len(own.mined)} questions")
                draw = self.chance.random()
                if draw < recipe.own_share:
                    yield lambda: self._own(own)
                elif draw < recipe.own_share + recipe.term_share:
                    yield lambda: self._loss(said)
                elif lessons and self.chance.random() < recipe.taught_share:
                    yield lambda: lessons.loss(self.table, recipe.taught, recipe.scale, self.chance)
                else:
                    yield self._public

        self._train(losses(), recipe.tune_steps, recipe.tune_rate, report, "tune")

    def weights(self) -> npt.NDArray[np.float32]:
        """The table as it is now, shape (tokens, dimension)."""
        return self.table.weight.detach().numpy().copy()

    def _own(self, own: StatementTable) -> torch.Tensor:
        recipe = self.recipe
        meaning = own.loss(self.table, recipe.batch, recipe.scale, self.chance)
        return meaning + own.alignment_loss(self.table, recipe.aligned, recipe.aligned_scale, self.chance)

    def _public(self) -> torch.Tensor:
        name = self.chance.choice(list(self.sources), p=self.amounts / self.amounts.sum())
        return self._loss(self.sources[name])

    def _loss(self, pairs: PairTable) -> torch.Tensor:
        rows = pairs.batch(self.recipe.batch, self.chance)
        left = contrastive.embed(self.table, pairs.left.bags(rows))
        right = contrastive.embed(self.table, pairs.right.bags(rows))
        return contrastive.symmetric_loss(left, right, scale=self.recipe.scale)

    def _train(
        self, losses: Iterator[Callable[[], torch.Tensor]], steps: int, rate: float, report: Report, name: str
    ) -> None:
        def tell(step: int, loss: float) -> None:
            report(f"{name}: step {step} of {steps}, loss {loss:.3f}")

        contrastive.train(self.table, losses, steps=steps, rate=rate, report=tell)
