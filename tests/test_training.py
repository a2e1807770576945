"""The parts of the training scripts that can be wrong without a sign: token alignment and what is left out at random."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))

from training.alignment import align
from training.corpus import TokenTable

WORDS = ["[UNK]", "a", "b", "c", "d", "e"]


@pytest.fixture
def tokenizer() -> Tokenizer:
    """One token a word."""
    made = Tokenizer(models.WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token=WORDS[0]))
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    return made


def test_alignment_is_the_weighted_mean_of_best_cosines(tokenizer: Tokenizer) -> None:
    """As computed token by token; gradients reach the table."""
    torch.manual_seed(1)
    weight = torch.randn(len(WORDS), 8, requires_grad=True)
    questions, texts = TokenTable(tokenizer, ["a b", "c c d"]), TokenTable(tokenizer, ["e a", "b", "d c e"])
    found = align(weight, questions.bags(np.arange(2)), texts.bags(np.arange(3)))
    unit = torch.nn.functional.normalize(weight, dim=-1)
    for row, asked in enumerate([[1, 2], [3, 3, 4]]):
        for column, said in enumerate([[5, 1], [2], [4, 3, 5]]):
            says = weight[asked].norm(dim=1)
            best = (unit[asked] @ unit[said].T).max(dim=1).values
            assert found[row, column].item() == pytest.approx(((says * best).sum() / says.sum()).item(), abs=1e-5)
    found.sum().backward()  # type: ignore[no-untyped-call]
    assert weight.grad is not None
    assert weight.grad[1:].abs().sum(dim=1).min() > 0


@pytest.mark.parametrize("drop", [0.0, 0.5, 1.0])
def test_thinned_texts_keep_their_order_and_a_token(tokenizer: Tokenizer, drop: float) -> None:
    """Every text keeps at least one token, in order; nothing is left out at 0, all but the first at 1."""
    table = TokenTable(tokenizer, ["a b c d e", "c", "d a"])
    rows = np.asarray([2, 0, 1])
    ids, at = table.thinned(rows, drop, np.random.default_rng(3))
    pieces = [piece.tolist() for piece in np.split(ids.numpy(), at.numpy()[1:])]
    whole = [[4, 1], [1, 2, 3, 4, 5], [3]]
    assert all(
        piece and piece == [token for token in text if token in piece]
        for piece, text in zip(pieces, whole, strict=True)
    )
    if drop == 0.0:
        assert pieces == whole
    if drop == 1.0:
        assert pieces == [[4], [1], [3]]
