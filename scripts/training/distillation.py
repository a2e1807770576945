"""What an English sentence model knows of likeness -> the table: graded similarity within English, and from Chinese to English.

The teacher sees only the English side of each pair. The student is to find the sentences as alike as the teacher does, from
the English text and from the Chinese one that means the same.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer
from torch.nn import functional

from training.contrastive import embed
from training.corpus import PairTable
from training.sources import Pair, Statement
from training.statements import NEVER

SHORTEST, LONGEST = 25, 160
"""Characters of the English sentences that are taught: shorter ones say little, longer ones are cut by the teacher."""
TOKENS = 64


def public_sentences(pairs: Sequence[Pair], most: int, seed: int) -> list[Pair]:
    """English sentences with their Chinese, `most` of them drawn at random from pairs of (Chinese, English)."""
    fit = [(english, chinese) for chinese, english in pairs if SHORTEST <= len(english) <= LONGEST]
    return random.Random(seed).sample(fit, min(most, len(fit)))  # noqa: S311 - draws examples


def english_questions(statements: Sequence[Statement]) -> list[Pair]:
    """Our English questions with the statement that each is answered by."""
    return [(question, item.text) for item in statements for question in item.questions if _is_english(question)]


def _is_english(text: str) -> bool:
    return sum(character.isascii() for character in text) > 0.95 * len(text)


def teach(model: Path, texts: Sequence[str]) -> npt.NDArray[np.float16]:
    """The teacher's unit vectors of the texts, shape (texts, its dimension); about 250 sentences a second on two cores."""
    from sentence_transformers import SentenceTransformer  # seconds, and only here

    teacher = SentenceTransformer(str(model), device="cpu")
    teacher.max_seq_length = TOKENS
    vectors: npt.NDArray[np.float32] = teacher.encode(
        list(texts), batch_size=128, convert_to_numpy=True, normalize_embeddings=True
    )
    return vectors.astype(np.float16)


class Lessons:
    """Sentences and questions as token tables, with the teacher's vectors of their English."""

    def __init__(
        self,
        tokenizer: Tokenizer,
        kinds: Sequence[Sequence[Pair]],
        vectors: npt.NDArray[np.float16],
        drop: float,
    ) -> None:
        """`kinds` are lists of (English, Chinese); a batch is of one kind. `vectors` are the teacher's, of all in order."""
        self.pairs = PairTable(tokenizer, [pair for kind in kinds for pair in kind])
        self.ends = np.cumsum([len(kind) for kind in kinds])
        self.vectors = torch.from_numpy(vectors.astype(np.float32))
        self.drop = drop

    def loss(self, table: torch.nn.EmbeddingBag, size: int, scale: float, chance: np.random.Generator) -> torch.Tensor:
        """Kullback-Leibler divergence of the student's likeness from the teacher's, over a batch.

        English to Chinese, Chinese to English, and English to other English. Both are softmaxes of cosines times `scale`.
        """
        kind = chance.integers(len(self.ends))
        first = self.ends[kind - 1] if kind else 0
        rows = first + chance.choice(self.ends[kind] - first, min(size, self.ends[kind] - first), replace=False)
        wanted = scale * self.vectors[rows] @ self.vectors[rows].T
        english = embed(table, self.pairs.left.thinned(rows, self.drop, chance))
        chinese = embed(table, self.pairs.right.thinned(rows, self.drop, chance))
        across = scale * english @ chinese.T
        itself = torch.eye(len(rows), dtype=torch.bool)
        within = (scale * english @ english.T).masked_fill(itself, NEVER)
        return (
            _divergence(across, wanted)
            + _divergence(across.T, wanted)
            + _divergence(within, wanted.masked_fill(itself, NEVER))
        ) / 3


def _divergence(student: torch.Tensor, teacher: torch.Tensor) -> torch.Tensor:
    return functional.kl_div(
        functional.log_softmax(student, dim=1), functional.softmax(teacher, dim=1), reduction="batchmean"
    )
