"""A trained table -> the folder that the package carries: int8 with one scale a row, tokenizer, module list."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file
from tokenizers import Tokenizer

LIMIT = 32 * 1024 * 1024
MODULES = [
    {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.StaticEmbedding"},
    {"idx": 1, "name": "1", "path": "1_Normalize", "type": "sentence_transformers.models.Normalize"},
]


def quantize(table: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """The table as int8 with one scale a row: `rounded * scale[:, None]` is near the table."""
    scale = np.maximum(np.abs(table).max(axis=1), 1e-9) / 127.0
    return np.rint(table / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def export(folder: Path, table: npt.NDArray[np.float32], tokenizer: Tokenizer) -> int:
    """Write the model's folder; returns its size in bytes.

    Raises:
        ValueError: it is larger than the package may carry.
    """
    (folder / "1_Normalize").mkdir(parents=True, exist_ok=True)
    rounded, scale = quantize(table)
    save_file({"embeddings": rounded, "weights": scale}, folder / "model.safetensors")
    (folder / "model.safetensors").chmod(0o644)
    (folder / "tokenizer.json").write_text(tokenizer.to_str(pretty=False), encoding="utf-8")
    (folder / "modules.json").write_text(json.dumps(MODULES, indent=2) + "\n", encoding="utf-8")
    (folder / "config_sentence_transformers.json").write_text(
        json.dumps({"model_type": "SentenceTransformer", "similarity_fn_name": "cosine"}, indent=2) + "\n",
        encoding="utf-8",
    )
    (folder / "1_Normalize" / "config.json").write_text("{}\n", encoding="utf-8")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if size > LIMIT:
        raise ValueError(f"the model takes {size} bytes, the package may carry {LIMIT}: make the vocabulary smaller")
    return size
