"""Retrieval by one model alone, side by side in one run: the bundled one, BM25, and others named.

    python scripts/bench_models.py [QUESTIONS …] [--model NAME …]

QUESTIONS are files of judged questions on the bundled transcript (default: evaluation/questions.jsonl) or BEIR-style folders.
A model ranks passages by the cosine of the best sentence plus half of the whole passage's; BM25 is the product's own lexical
side; "product" is the whole ranking. Prints nDCG@10 and the share of questions whose first passage answers.
"""

from __future__ import annotations

import argparse
import math
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from qa_search.evaluation.beir import is_beir, read_beir
from qa_search.evaluation.questions import JudgedQuestion, read_questions
from qa_search.indexing import Generation, PreparedTranscript, build_index, bundled_transcript, prepare
from qa_search.language import Embedder, load_embedder
from qa_search.search import Searcher
from qa_search.search.question import read_question

QUESTIONS = Path(__file__).parent.parent / "evaluation" / "questions.jsonl"
DEPTH = 10
Ranker = Callable[[str], list[int]]


def main() -> None:
    """One table a set of questions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="*", type=Path, default=[QUESTIONS])
    parser.add_argument("--model", action="append", default=[], help="another model by name or folder; may be repeated")
    options = parser.parse_args()
    embedders = [load_embedder(), *(load_embedder(name) for name in options.model)]
    for path in options.questions:
        corpus, questions = read_beir(path) if is_beir(path) else (prepare(bundled_transcript()), read_questions(path))
        _table(path.stem, corpus, [question for question in questions if question.answerable], embedders)


def _table(
    name: str, corpus: PreparedTranscript, questions: Sequence[JudgedQuestion], embedders: Sequence[Embedder]
) -> None:
    passages = [(answer, passage) for answer in corpus.answers for passage in answer.passages]
    grades = [
        [question.grade(answer.speaker, answer.posted_at, passage.text) for answer, passage in passages]
        for question in questions
    ]
    print(f"{name}: {len(questions)} questions, {len(passages)} passages")
    with tempfile.TemporaryDirectory() as folder:
        for embedder in embedders:
            index_dir = Path(folder) / str(id(embedder))
            build_index(index_dir, [corpus], embedder)
            generation = Generation.open(index_dir, embedder)
            _row(f"{Path(embedder.name).name} alone", questions, grades, _alone(generation, embedder))
            if embedder is embedders[0]:
                _row("BM25 alone", questions, grades, _words(generation, embedder))
                _row("product", questions, grades, _product(generation, embedder))


def _alone(generation: Generation, embedder: Embedder) -> Ranker:
    vectors = generation.vectors[: len(generation.window_passages)].astype(np.float32)
    first = generation.window_starts[:-1]
    several = np.diff(generation.window_starts) > 1

    def rank(text: str) -> list[int]:
        scores = vectors @ embedder.embed_questions([text])[0]
        whole = scores[first].copy()
        scores[first[several]] = -2.0
        order = np.argsort(-(np.maximum.reduceat(scores, first) + whole / 2))
        return [int(row) for row in order[:DEPTH]]

    return rank


def _words(generation: Generation, embedder: Embedder) -> Ranker:
    def rank(text: str) -> list[int]:
        question = read_question(text, embedder)
        return [row for row, _ in generation.lexical.search(question.terms, question.pairs, DEPTH)]

    return rank


def _product(generation: Generation, embedder: Embedder) -> Ranker:
    searcher = Searcher(generation, embedder)
    ids = [p.id for row in range(generation.records.answer_count) for p in generation.records.answer(row).passages]
    rows = {own: row for row, own in enumerate(ids)}

    def rank(text: str) -> list[int]:
        hits = searcher.ask(text, limit=DEPTH).hits
        return [rows[scored.passage.id] for hit in hits for scored in hit.passages[:3]][:DEPTH]

    return rank


def _row(name: str, questions: Sequence[JudgedQuestion], grades: Sequence[Sequence[int]], rank: Ranker) -> None:
    gains, first = [], []
    for question, judged in zip(questions, grades, strict=True):
        ranked = [judged[row] for row in rank(question.text)]
        best = max(([item.grade for item in question.relevant], judged), key=lambda grades: sum(map(bool, grades)))
        gains.append(_gain(ranked) / _gain(sorted(best, reverse=True)[:DEPTH]))
        first.append(ranked[:1] == [2])
    languages = sorted({question.language for question in questions})
    by_language = "  ".join(
        f"{language} {np.mean([g for g, q in zip(gains, questions, strict=True) if q.language == language]):.3f}"
        for language in languages
    )
    print(
        f"  {name:28} nDCG@10 {np.mean(gains):.3f}  hit@1 {np.mean(first):.3f}   nDCG@10 by language: {by_language}",
        flush=True,
    )


def _gain(grades: Sequence[int]) -> float:
    return sum(float(2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


if __name__ == "__main__":
    main()
