"""Contrastive training of a table of token vectors: mean of tokens, symmetric in-batch cross-entropy."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import torch
from torch.nn import functional

Bags = tuple[torch.Tensor, torch.Tensor]
"""Token ids of a batch one after the other, and where each text starts."""


def embed(table: torch.nn.EmbeddingBag, bags: Bags) -> torch.Tensor:
    """Unit vectors of the texts, shape (texts, dimension)."""
    return functional.normalize(table(*bags), dim=-1)


def symmetric_loss(left: torch.Tensor, right: torch.Tensor, *, scale: float) -> torch.Tensor:
    """Cross-entropy of each left against every right and the other way round; shapes (n, dimension)."""
    logits = scale * left @ right.T
    target = torch.arange(len(left))
    return (functional.cross_entropy(logits, target) + functional.cross_entropy(logits.T, target)) / 2


def train(  # noqa: PLR0913 - the recipe's numbers, by name
    table: torch.nn.EmbeddingBag,
    losses: Iterable[Callable[[], torch.Tensor]],
    *,
    steps: int,
    rate: float,
    report: Callable[[int, float], None],
    warmup: int = 50,
) -> None:
    """Adam with a short warm-up and cosine decay to nothing; each item of `losses` is one step."""
    optimizer = torch.optim.Adam(table.parameters(), lr=rate, betas=(0.9, 0.98), fused=True)

    def factor(step: int) -> float:
        if step < warmup:
            return (step + 1) / warmup
        return 0.5 * (1 + math.cos(math.pi * min(1.0, (step - warmup) / max(1, steps - warmup))))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
    for step, loss_of in enumerate(losses):
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        if step % 50 == 0 or step == steps - 1:
            report(step, float(loss.detach()))
