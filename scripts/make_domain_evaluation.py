"""Make BEIR-style folders of another domain out of training files that the recipe does not read in full.

    python scripts/make_domain_evaluation.py DATA --out runs/domains

`policy-qa`: questions about epidemic policy and the passages that answer them (`qa_ncp`), the documents of every tenth
document kept apart; `health-en`: English sentences of a health corpus and their Chinese counterparts (`par_tico19`), every
tenth. The recipe leaves both tenths out. Then: qa-search eval runs/domains/policy-qa
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training.sources import DOMAIN_HELD_OUT, read_rows


def main() -> None:
    """Write both folders."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder of the training files")
    parser.add_argument("--out", type=Path, default=Path("runs/domains"))
    options = parser.parse_args()
    for name, (source, question, answer) in {
        "policy-qa": ("qa_ncp", "q", "a"),
        "health-en": ("par_tico19", "en", "zh"),
    }.items():
        rows = [row for row in read_rows(options.data / f"{source}.jsonl.xz") if DOMAIN_HELD_OUT[source](row)]
        _write(options.out / name, [(str(row[question]), str(row[answer])) for row in rows])
        print(f"{options.out / name}: {len(rows)} pairs")


def _write(folder: Path, pairs: list[tuple[str, str]]) -> None:
    (folder / "qrels").mkdir(parents=True, exist_ok=True)
    corpus = {answer: f"d{at}" for at, answer in enumerate(dict.fromkeys(answer for _, answer in pairs))}
    _lines(folder / "corpus.jsonl", [{"_id": own, "title": "", "text": text} for text, own in corpus.items()])
    _lines(folder / "queries.jsonl", [{"_id": f"q{at}", "text": question} for at, (question, _) in enumerate(pairs)])
    judged = [f"q{at}\t{corpus[answer]}\t1" for at, (_, answer) in enumerate(pairs)]
    (folder / "qrels" / "test.tsv").write_text(
        "\n".join(["query-id\tcorpus-id\tscore", *judged]) + "\n", encoding="utf-8"
    )


def _lines(path: Path, rows: list[dict[str, str]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
