"""Pairs -> token arrays, and batches of one source without repeats."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer

from training.contrastive import Bags

Tokens = npt.NDArray[np.int32]


class TokenTable:
    """Texts as one flat array of token ids with offsets; row `i` is `flat[offsets[i]:offsets[i + 1]]`."""

    def __init__(self, tokenizer: Tokenizer, texts: Sequence[str], longest: int = 192) -> None:
        pieces: list[npt.NDArray[np.int32]] = []
        for start in range(0, len(texts), 20_000):
            encoded = tokenizer.encode_batch_fast(list(texts[start : start + 20_000]), add_special_tokens=False)
            pieces += [np.asarray(item.ids[:longest], dtype=np.int32) for item in encoded]
        sizes = np.asarray([len(piece) for piece in pieces], dtype=np.int64)
        self.offsets = np.concatenate([[0], np.cumsum(sizes)])
        self.flat: Tokens = np.concatenate(pieces) if pieces else np.zeros(0, np.int32)

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def take(self, rows: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """The token ids of these rows, one after the other, and where each row starts."""
        starts, ends = self.offsets[rows], self.offsets[rows + 1]
        sizes = ends - starts
        at = np.concatenate([[0], np.cumsum(sizes)])[:-1]
        index = np.repeat(starts - at, sizes) + np.arange(int(sizes.sum()))
        return self.flat[index].astype(np.int64), at

    def bags(self, rows: npt.NDArray[np.int64]) -> Bags:
        """The same as tensors, as an EmbeddingBag takes them."""
        ids, at = self.take(rows)
        return torch.from_numpy(ids), torch.from_numpy(at)

    def thinned(self, rows: npt.NDArray[np.int64], drop: float, chance: np.random.Generator) -> Bags:
        """The same with this share of the tokens left out at random, at least one of each text kept."""
        ids, at = self.take(rows)
        sizes = np.append(at[1:], len(ids)) - at
        kept = chance.random(len(ids)) >= drop
        text_of = np.repeat(np.arange(len(at)), sizes)
        lost = (np.bincount(text_of[kept], minlength=len(at)) == 0) & (sizes > 0)
        kept[at[lost]] = True
        left = np.bincount(text_of[kept], minlength=len(at))
        starts = np.concatenate([[0], np.cumsum(left)])[:-1]
        return torch.from_numpy(ids[kept]), torch.from_numpy(starts)


class PairTable:
    """The pairs of one source: two token tables side by side, and a key that tells equal right sides apart."""

    def __init__(self, tokenizer: Tokenizer, pairs: Sequence[tuple[str, str]]) -> None:
        self.left = TokenTable(tokenizer, [pair[0] for pair in pairs])
        self.right = TokenTable(tokenizer, [pair[1] for pair in pairs])
        keys: dict[str, int] = {}
        self.left_key = np.asarray([keys.setdefault(pair[0], len(keys)) for pair in pairs], dtype=np.int64)
        self.right_key = np.asarray([keys.setdefault(pair[1], len(keys)) for pair in pairs], dtype=np.int64)

    def __len__(self) -> int:
        return len(self.left)

    def batch(self, size: int, chance: np.random.Generator) -> npt.NDArray[np.int64]:
        """Rows drawn without replacement, none repeating a left or right side of another."""
        rows = chance.choice(len(self), size=min(size * 2, len(self)), replace=False)
        _, first = np.unique(self.left_key[rows], return_index=True)
        rows = rows[np.sort(first)]
        _, first = np.unique(self.right_key[rows], return_index=True)
        kept: npt.NDArray[np.int64] = rows[np.sort(first)][:size]
        return kept
