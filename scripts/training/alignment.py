"""Token alignment that can be trained: what `qa_search.search.evidence` computes for ranking, over a batch.

Late interaction as in ColBERT (Khattab and Zaharia 2020), over a table of token vectors: for each token of a question its
best cosine among the tokens of a text, averaged by how much the token says (the norm of its vector).
"""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from training.contrastive import Bags


def align(weight: torch.Tensor, questions: Bags, texts: Bags) -> torch.Tensor:
    """How well each text covers each question, shape (questions, texts); every text has a token.

    Cosines are computed once for each pair of distinct tokens: a batch has few.
    """
    asked_ids, asked_at = np.unique(questions[0].numpy(), return_inverse=True)
    said_ids, said_at = np.unique(texts[0].numpy(), return_inverse=True)
    asked_vectors = weight[torch.from_numpy(asked_ids)]
    said_vectors = weight[torch.from_numpy(said_ids)]
    cosines = functional.normalize(said_vectors, dim=-1) @ functional.normalize(asked_vectors, dim=-1).T
    tokens = cosines.index_select(0, torch.from_numpy(said_at))
    best = torch.segment_reduce(tokens, "max", lengths=_sizes(texts), axis=0)
    sizes = _sizes(questions)
    of = torch.repeat_interleave(torch.arange(len(sizes)), sizes)
    at = torch.from_numpy(asked_at)
    says = asked_vectors.norm(dim=1)[at]
    total = torch.zeros(len(sizes)).index_add(0, of, says)
    shares = says / total[of].clamp_min(1e-6)
    mean = torch.zeros(len(sizes), len(asked_ids)).index_put((of, at), shares, accumulate=True)
    return mean @ best.T


def _sizes(bags: Bags) -> torch.Tensor:
    ids, at = bags
    return torch.diff(at, append=torch.tensor([len(ids)]))
