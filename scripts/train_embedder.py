"""Train the bundled model: public pairs first, then the statements that we wrote among them; export int8.

    python scripts/train_embedder.py DATA --teacher TEACHER --out qa_search/data/model

DATA is a folder of the public files that docs/model-card.md names (`par_*.jsonl.xz` and so on); our own statements are
read from scripts/training/own. TEACHER is the folder of an English sentence-transformers model whose sense of likeness is
distilled (the bundled one: all-MiniLM-L6-v2); without it that part is left out. About 30 minutes on two cores; the same seed and
files give the same model.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import torch
from training import distillation, sources
from training import recipe as recipes
from training.export import export

OWN = Path(__file__).parent / "training" / "own"


def main() -> None:
    """Read, train, export; progress as lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder of the public files")
    parser.add_argument(
        "--out", type=Path, default=Path("runs/model"), help="folder of the model (default: runs/model)"
    )
    parser.add_argument("--keep", type=Path, help="keep the table after the first step in this file (.npy)")
    parser.add_argument("--own", type=Path, default=OWN, help="folder of our statements and terms")
    parser.add_argument("--teacher", type=Path, help="folder of an English sentence-transformers model to distil")
    options = parser.parse_args()
    if not options.data.is_dir():
        parser.error(f"there is no folder {options.data}: name the folder of the training files, as DATA=… for make")
    torch.set_num_threads(2)
    started = time.monotonic()

    def report(line: str) -> None:
        print(f"{time.monotonic() - started:6.0f} s  {line}", flush=True)

    recipe = recipes.Recipe()
    pairs = recipes.read_pairs(options.data, recipe)
    statements = sources.read_statements(options.own)
    terms = sources.read_terms(options.own)
    kept = [item for item in statements if not recipes.is_held_out(item.text)]
    report(f"read {sum(map(len, pairs.values()))} public pairs, {len(statements)} statements, {len(terms)} terms")
    tokenizer = recipes.build_vocabulary(pairs, kept, terms)
    report(f"vocabulary of {tokenizer.get_vocab_size()} tokens")
    lessons = None
    if options.teacher:
        sentences = distillation.public_sentences(pairs["par_jiyu"], recipe.taught_sentences, recipe.seed)
        kinds = [sentences, distillation.english_questions(kept)]
        vectors = distillation.teach(options.teacher, [english for kind in kinds for english, _ in kind])
        lessons = distillation.Lessons(tokenizer, kinds, vectors, recipe.drop)
        report(f"the teacher read {len(vectors)} sentences")
    trainer = recipes.Trainer(tokenizer, pairs, recipe)
    trainer.base(report)
    if options.keep:
        np.save(options.keep, trainer.weights(), allow_pickle=False)
    trainer.tune(kept, terms, report, lessons)
    size = export(options.out, trainer.weights(), tokenizer)
    report(f"wrote {options.out}, {size} bytes")


if __name__ == "__main__":
    main()
