"""Runs and judgements in TREC form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .measuring import Asked, qrels_of


def write_trec(folder: Path, asked: Sequence[Asked], tag: str) -> None:
    """Write `run.trec` and `qrels.trec` into the folder; a judged passage that was not found is there as `unfound-…`."""
    folder.mkdir(parents=True, exist_ok=True)
    run = [
        f"{item.question.id} Q0 {passage_id} {rank} {1 / rank:.6f} {tag}"
        for item in asked
        for rank, passage_id in enumerate(item.ranked, start=1)
    ]
    qrels = [f"{qrel.query_id} 0 {qrel.doc_id} {qrel.relevance}" for item in asked for qrel in qrels_of(item)]
    (folder / "run.trec").write_text("\n".join(run) + "\n", encoding="utf-8")
    (folder / "qrels.trec").write_text("\n".join(qrels) + "\n", encoding="utf-8")
